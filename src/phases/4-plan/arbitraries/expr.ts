import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { Code } from '../../../ir/source.ts'
import { codeTextOf } from '../context.ts'
import { declaredType } from '../declared-type.ts'
import type { Wanted } from './handler.ts'

/** Computed from earlier names. */
export const planExpr = (wanted: Wanted, { code }: { readonly code: Code }): ArbitraryPlan => {
  const computed = codeTextOf(wanted.context, code)
  const { type } = declaredType(wanted)
  if (!type) return { kind: 'computed', code: computed }
  const text = `(${computed.text}) as ${type.text}`
  return { kind: 'computed', code: { text, uses: [...computed.uses, ...type.uses] } }
}
