import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { Code } from '../../../ir/source.ts'
import { codeTextOf } from '../context.ts'
import type { Wanted } from './handler.ts'

/** Computed from earlier names. */
export const planExpr = ({ context }: Wanted, { code }: { readonly code: Code }): ArbitraryPlan => ({
  kind: 'computed',
  code: codeTextOf(context, code),
})
