import type { ValuePlan } from '../../../ir/arbitrary-plan.ts'
import type { Bound } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'
import { valueOf } from '../value-of.ts'
import type { TypeHandler } from './handler.ts'

/** Integers of any size between bounds. */
export const planBigint: TypeHandler<'bigint'> = (_, { context, spec: { bounds } }) => ({
  kind: 'bigint',
  min: bigintOf(context, bounds.minimum, 0n) ?? bigintOf(context, bounds.exclusiveMinimum, 1n),
  max: bigintOf(context, bounds.maximum, 0n) ?? bigintOf(context, bounds.exclusiveMaximum, -1n),
})

function bigintOf(context: PlanContext, bound: Bound | undefined, shift: bigint): ValuePlan | undefined {
  if (!bound) return undefined
  const value = valueOf(context, bound)
  if (value.kind === 'data')
    return { kind: 'code', text: `${BigInt(Math.trunc(Number(value.value))) + shift}n`, uses: [] }
  if (shift === 0n) return value
  return { kind: 'code', text: `(${value.text}) ${shift > 0n ? '+ 1n' : '- 1n'}`, uses: value.uses }
}
