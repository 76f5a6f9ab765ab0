import type { CodeText } from '../../ir/leaf-plan.ts'
import type { InvariantSpec } from '../../ir/spec.ts'
import { codeTextOf, type PlanContext } from './context.ts'
import { expandFactory } from './expand-factory.ts'
import { printData } from '../../ir/print-data.ts'
import { resolved } from './type-at.ts'

type Example = InvariantSpec['examples'][number]['values'][string]

/** A value of an example as TypeScript; data with Dates where the type of the given asks for them. */
export function literalOf(
  context: PlanContext,
  { given }: InvariantSpec,
  name: string,
  value: Example,
): CodeText {
  if (value.kind === 'expr') return codeTextOf(context, value.code)
  const arbitrary = given.find((entry) => entry.name.text === name)?.arbitrary
  const type = arbitrary && context.model.types.get(expandFactory(context, arbitrary).id)
  return { text: printData(value.value, type && ((node) => resolved(context, node)), type), uses: [] }
}
