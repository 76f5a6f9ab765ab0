import type { ValuePlan } from '../../ir/leaf-plan.ts'
import type { Bound } from '../../ir/arbitrary-spec.ts'
import { codeTextOf, type PlanContext } from './context.ts'

/** A keyword's value, ready to be printed. */
export const valueOf = (context: PlanContext, bound: Bound): ValuePlan =>
  bound.kind === 'expr'
    ? { kind: 'code', ...codeTextOf(context, bound.code) }
    : { kind: 'data', value: bound.kind === 'data' ? bound.value : null }

export const optionalValueOf = (context: PlanContext, bound: Bound | undefined): ValuePlan | undefined =>
  bound && bound.kind !== 'none' ? valueOf(context, bound) : undefined

/** A number that the spec states; undefined when an expression computes it. */
export const numberIn = (bound: Bound | undefined): number | undefined =>
  bound?.kind === 'data' && typeof bound.value === 'number' ? bound.value : undefined
