import type { ArbitrarySpec, FactorySpec } from './arbitrary-spec.ts'
import { mergeArbitrary } from './merge-arbitrary.ts'

export type FactoriesByName = ReadonlyMap<string, Pick<FactorySpec, 'arbitrary'>>

/** An arbitrary with all the factories merged in that it refines; one that refines itself is left as it is. */
export function openedBy(
  factories: FactoriesByName,
  arbitrary: ArbitrarySpec,
  seen: ReadonlySet<string> = new Set(),
): ArbitrarySpec {
  if (arbitrary.source.kind !== 'factory') return arbitrary
  const name = arbitrary.source.name.text
  const factory = seen.has(name) ? undefined : factories.get(name)
  if (!factory) return arbitrary
  const base = openedBy(factories, factory.arbitrary, new Set([...seen, name]))
  return mergeArbitrary(base, { ...arbitrary, source: { kind: 'context' } })
}
