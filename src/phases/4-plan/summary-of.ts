import type { FactorySummary } from '../../ir/plan.ts'
import type { ArbitrarySpec, FactorySpec } from '../../ir/arbitrary-spec.ts'
import type { PlanContext } from './context.ts'
import { expandFactory } from './expand-factory.ts'
import { isPlain } from './is-plain.ts'
import { typeOfArbitrary } from './type-of-arbitrary.ts'

/** What a factory gives, for the comment over its function. */
export function summaryOf(context: PlanContext, { arbitrary }: FactorySpec): FactorySummary {
  const base = expandFactory(context, arbitrary)
  const fields = arbitrary.fields.map(({ name }) => name.text)
  return { of: kindOf(context, arbitrary, base), fields, isNarrow: isNarrow(arbitrary) }
}

function kindOf(context: PlanContext, arbitrary: ArbitrarySpec, base: ArbitrarySpec): string | undefined {
  const { source } = arbitrary
  if (arbitrary.invalid) return undefined
  if (source.kind === 'factory') return `value of \`${context.names.factory(source.name.text)}\``
  if (base.declared) return `\`${oneLine(base.declared.text)}\``
  if (source.kind === 'type') return `\`${oneLine(source.type.text)}\``
  if (source.kind === 'zod') return `input of the schema \`${source.from.text}\``
  if (source.kind === 'schema') return `value of the schema \`${source.from.text}\``
  const type = typeOfArbitrary(context, arbitrary)?.text
  return type === undefined ? undefined : `\`${oneLine(type)}\``
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Whether more is said than fields: bounds, elements, names that are bound, what refines the whole. */
const isNarrow = (arbitrary: ArbitrarySpec): boolean =>
  !isPlain({ ...arbitrary, fields: [], hostile: undefined }) ||
  arbitrary.where !== undefined ||
  arbitrary.spoil.length > 0 ||
  arbitrary.duplicate !== undefined
