import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import type { GivenPlan } from '../../ir/given-plan.ts'
import type { ValuePlan } from '../../ir/leaf-plan.ts'
import type { SuitePlan } from '../../ir/plan.ts'

/** Whether all values of a given are surely primitives, which no call can change. */
export const drawsPrimitives = (plan: SuitePlan, { type, value }: GivenPlan): boolean =>
  (type !== undefined && primitiveTypes.has(type.text)) ||
  (value.kind === 'drawn' && isPrimitive(plan, value.arbitrary))

const primitiveTypes = new Set(['bigint', 'boolean', 'number', 'string'])
const primitiveKinds = new Set<ArbitraryPlan['kind']>([
  'bigint',
  'format',
  'number',
  'pattern',
  'string',
  'template',
])

function isPrimitive(plan: SuitePlan, arbitrary: ArbitraryPlan): boolean {
  const all = (parts: readonly ArbitraryPlan[]) => parts.every((part) => isPrimitive(plan, part))
  if (primitiveKinds.has(arbitrary.kind)) return true
  if (arbitrary.kind === 'preset') return arbitrary.name === 'boolean' || arbitrary.name === 'symbol'
  if (arbitrary.kind === 'constant') return isPrimitiveValue(arbitrary.value)
  if (arbitrary.kind === 'constantFrom') return arbitrary.values.every(isPrimitiveValue)
  if (arbitrary.kind === 'filtered' || arbitrary.kind === 'asserted') return all([arbitrary.arbitrary])
  if (arbitrary.kind === 'oneof') return all(arbitrary.branches.map((branch) => branch.arbitrary))
  if (arbitrary.kind !== 'named') return false
  return all(
    plan.factories
      .filter(({ functionName }) => functionName === arbitrary.functionName)
      .map((factory) => factory.arbitrary),
  )
}

const isPrimitiveValue = (value: ValuePlan) => value.kind === 'data' && typeof value.value !== 'object'
