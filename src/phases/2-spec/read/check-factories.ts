import { nearest } from '../../../diagnostics/nearest.ts'
import { primitiveTypes } from '../../../ir/primitive-types.ts'
import type { ArbitrarySpec, FactorySpec } from '../../../ir/arbitrary-spec.ts'
import type { Located } from '../../../ir/source.ts'
import type { FactoryUse, Reading } from '../forms/reading.ts'

/** Names that look like factories and are types. */
const typeNames: ReadonlySet<string> = new Set([...primitiveTypes, 'integer', 'array', 'Date'])

/** Bare names mean factories, `with` names their parameters, and no factory is made of itself. */
export function checkFactories(
  factories: readonly FactorySpec[],
  { report, factoryUses }: Pick<Reading, 'report' | 'factoryUses'>,
): void {
  const byName = new Map(factories.map((factory) => [factory.name.text, factory]))
  for (const use of factoryUses) {
    const factory = byName.get(use.name.text)
    if (factory) checkParameters(use, chainOf(factory, byName), report)
    else reportUnknown(use, byName, report)
  }
  for (const factory of factories) {
    const chain = chainOf(factory, byName)
    const last = chain.at(-1)?.arbitrary.source
    if (last?.kind === 'factory' && last.name.text === factory.name.text) {
      report('spec/factory-cycle', last.name.range, {
        chain: [...chain.map(({ name }) => name.text), factory.name.text],
      })
    } else reportEndless(factory, byName, report)
  }
}

/** What a factory draws in its parts may not lead back to it: each value would hold another one. */
function reportEndless(
  factory: FactorySpec,
  byName: ReadonlyMap<string, FactorySpec>,
  report: Reading['report'],
): void {
  const seen = new Set<string>()
  const wayBack = (from: FactorySpec): readonly Located[] | undefined => {
    for (const name of factoriesIn(from.arbitrary)) {
      if (name.text === factory.name.text) return [name]
      const next = seen.has(name.text) ? undefined : byName.get(name.text)
      seen.add(name.text)
      const way = next && wayBack(next)
      if (way) return [name, ...way]
    }
    return undefined
  }
  const way = wayBack(factory)
  const chain = way?.map(({ text }) => text)
  if (way?.[0] && chain)
    report('spec/endless-factory', way[0].range, { chain: [factory.name.text, ...chain] })
}

/** The factories that an arbitrary names anywhere inside. */
function factoriesIn(part: unknown): readonly Located[] {
  if (typeof part !== 'object' || part === null) return []
  const inner = Object.values(part).flatMap(factoriesIn)
  const source = 'source' in part ? (part as ArbitrarySpec).source : undefined
  return source?.kind === 'factory' ? [source.name, ...inner] : inner
}

function reportUnknown(
  { name }: FactoryUse,
  byName: ReadonlyMap<string, FactorySpec>,
  report: Reading['report'],
): void {
  report('spec/unknown-factory', name.range, {
    name: name.text,
    nearest: nearest(name.text, byName.keys()),
    isType: typeNames.has(name.text),
  })
}

/** A factory, the one that it refines, and so on, until the chain ends or closes. */
function chainOf(factory: FactorySpec, byName: ReadonlyMap<string, FactorySpec>): readonly FactorySpec[] {
  const chain = new Set<FactorySpec>()
  for (let next: FactorySpec | undefined = factory; next && !chain.has(next);) {
    chain.add(next)
    const { source }: FactorySpec['arbitrary'] = next.arbitrary
    next = source.kind === 'factory' ? byName.get(source.name.text) : undefined
  }
  return [...chain]
}

function checkParameters(use: FactoryUse, chain: readonly FactorySpec[], report: Reading['report']): void {
  const known = chain.flatMap(({ params }) => params.map(({ name }) => name.text))
  for (const name of use.with) {
    if (known.includes(name.text)) continue
    const args = { name: name.text, factory: use.name.text, nearest: nearest(name.text, known) }
    report('spec/unknown-parameter', name.range, args)
  }
  const given = new Set(use.with.map(({ text }) => text))
  const missing = (chain[0]?.params ?? [])
    .filter(({ name }) => !given.has(name.text))
    .map(({ name }) => name.text)
  if (missing.length > 0)
    report('spec/missing-parameter', use.name.range, { factory: use.name.text, missing })
}
