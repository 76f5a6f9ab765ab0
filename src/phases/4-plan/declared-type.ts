import type { CodeText } from '../../ir/leaf-plan.ts'
import type { Wanted } from './arbitraries/handler.ts'
import { typeTextOf } from './context.ts'

/** The `type` beside a source of another kind, as a part of a plan; nothing where there is none. */
export const declaredType = ({ context, spec }: Wanted): { readonly type?: CodeText } =>
  spec.declared ? { type: typeTextOf(context, spec.declared) } : {}
