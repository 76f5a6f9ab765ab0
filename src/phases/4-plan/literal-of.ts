import type { ExampleText } from '../../ir/leaf-plan.ts'
import type { NamedArbitrary } from '../../ir/arbitrary-spec.ts'
import type { GivenValues } from '../../ir/spec.ts'
import { codeTextOf, type PlanContext } from './context.ts'
import { expandFactory } from './expand-factory.ts'
import { printData } from '../../ir/print-data.ts'
import { resolved } from './type-at.ts'

type Example = GivenValues['values'][string]

/** The values of an example, each as TypeScript. */
export const literalsOf = (
  context: PlanContext,
  given: readonly NamedArbitrary[],
  { values }: GivenValues,
): Readonly<Record<string, ExampleText>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, literalOf(context, given, name, value)]),
  )

/** A value of an example as TypeScript; data with Dates where the type of the given asks for them. */
function literalOf(
  context: PlanContext,
  given: readonly NamedArbitrary[],
  name: string,
  value: Example,
): ExampleText {
  if (value.kind === 'expr') return { ...codeTextOf(context, value.code), computed: true }
  const arbitrary = given.find((entry) => entry.name.text === name)?.arbitrary
  const type = arbitrary && context.model.types.get(expandFactory(context, arbitrary).id)
  return { text: printData(value.value, type && ((node) => resolved(context, node)), type), uses: [] }
}
