import type { Expression } from '../../../ir/checked-code.ts'
import type { InvariantSpec, LawKey } from '../../../ir/spec.ts'
import { expressionOf, type PlanContext } from '../context.ts'
import { need } from './need.ts'

/** The expression under a key of a kind. */
export function valueOf(context: PlanContext, invariant: InvariantSpec, key: LawKey): Expression {
  const code = invariant.functions[key]
  need(context, invariant, key, code)
  if (code) return expressionOf(context, code)
  return { text: 'undefined', range: invariant.range, awaits: false, uses: [], shape: { kind: 'other' } }
}
