import type { ArbitrarySource, ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import type { PlanContext } from '../context.ts'

/** Their values are known by drawing them alone. */
const untestable: ReadonlySet<ArbitrarySource['kind']> = new Set([
  ...(['subsetOf', 'shuffleOf', 'fc', 'schema', 'zod', 'spy', 'signal', 'outcome'] as const),
])

/** Whether something is said of values that no condition tells. */
export function isUntold(context: PlanContext, spec: ArbitrarySpec): boolean {
  const { source } = spec
  const factory = source.kind === 'factory' ? context.factories.get(source.name.text) : undefined
  const parts = [
    ...spec.fields.map(({ arbitrary }) => arbitrary),
    ...[spec.items, spec.contains, spec.not].flatMap((part) => part ?? []),
    ...(source.kind === 'anyOf' ? source.branches : []),
    ...(factory && factory.params.length === 0 ? [factory.arbitrary] : []),
  ]
  return (
    untestable.has(source.kind) ||
    (factory?.params.length ?? 0) > 0 ||
    spec.spoil.length > 0 ||
    spec.duplicate !== undefined ||
    spec.uniqueBy !== undefined ||
    parts.some((part) => isUntold(context, part))
  )
}
