import type { LawPlan } from '../../../ir/law-plan.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import type { PlanContext } from '../context.ts'
import { planShapes } from '../shapes/plan-shapes.ts'
import { need } from './need.ts'
import { valueOf } from './value-of.ts'

/** The value really has its declared type at run time. */
export function planConforms(context: PlanContext, invariant: InvariantSpec): LawPlan {
  const { type, range } = invariant
  need(context, invariant, 'type', type)
  const result = valueOf(context, invariant, 'result')
  if (type?.text.trim() === 'integer')
    return { kind: 'conforms', result, shape: { kind: 'simple', name: 'integer' }, named: [] }
  const node: TypeNode = (type && context.model.types.get(type.id)) ?? { kind: 'unknown' }
  return { kind: 'conforms', result, ...planShapes(context, node, type?.range ?? range) }
}
