import type { CodeText } from '../../ir/arbitrary-plan.ts'
import type { Data } from '../../ir/source.ts'
import type { InvariantSpec } from '../../ir/spec.ts'
import type { PlanContext } from './context.ts'
import { expandFactory } from './expand-factory.ts'
import { printData } from '../../ir/print-data.ts'
import { resolved } from './type-at.ts'

/** A value of an example as TypeScript, with Dates where the type of the given asks for them. */
export function literalOf(
  context: PlanContext,
  { given }: InvariantSpec,
  name: string,
  value: Data,
): CodeText {
  const arbitrary = given.find((entry) => entry.name.text === name)?.arbitrary
  const type = arbitrary && context.model.types.get(expandFactory(context, arbitrary).id)
  return { text: printData(value, type && ((node) => resolved(context, node)), type), uses: [] }
}
