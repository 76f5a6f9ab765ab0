import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { Code } from '../../../ir/source.ts'
import { codeTextOf } from '../context.ts'
import { declaredType } from '../declared-type.ts'
import type { Wanted } from './handler.ts'

/** A raw fast-check expression. */
export const planFc = (wanted: Wanted, { code }: { readonly code: Code }): ArbitraryPlan => ({
  kind: 'raw',
  code: codeTextOf(wanted.context, code),
  ...declaredType(wanted),
})
