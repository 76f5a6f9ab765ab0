import type { ArbitrarySpec } from '../../ir/arbitrary-spec.ts'
import type { PlanContext } from './context.ts'
import { mergeArbitrary } from '../../ir/merge-arbitrary.ts'

/** A factory's arbitrary with the factories that it refines merged in, down to the first that says where values come from. */
export function expandFactory(
  context: PlanContext,
  arbitrary: ArbitrarySpec,
  seen: ReadonlySet<string> = new Set(),
): ArbitrarySpec {
  const { source } = arbitrary
  if (source.kind !== 'factory' || seen.has(source.name.text) || source.with.length > 0) return arbitrary
  const refined = context.factories.get(source.name.text)
  if (!refined || refined.params.length > 0) return arbitrary
  const base = expandFactory(context, refined.arbitrary, new Set([...seen, source.name.text]))
  return mergeArbitrary(base, { ...arbitrary, source: { kind: 'context' } })
}
