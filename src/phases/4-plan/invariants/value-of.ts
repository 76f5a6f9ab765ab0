import type { Expression } from '../../../ir/checked-code.ts'
import type { SourceRange } from '../../../ir/source.ts'
import type { InvariantSpec, LawKey } from '../../../ir/spec.ts'
import { expressionOf, type PlanContext } from '../context.ts'
import { need } from './need.ts'

/** The expression under a key of a kind. */
export function valueOf(context: PlanContext, invariant: InvariantSpec, key: LawKey): Expression {
  const code = invariant.functions[key]
  need(context, invariant, key, code)
  if (code) return expressionOf(context, code)
  return nothing(invariant.range)
}

/** In place of an expression that is missing, which is reported. */
export const nothing = (range: SourceRange): Expression => ({
  ...{ text: 'undefined', range, awaits: false, uses: [] },
  shape: { kind: 'other' },
})
