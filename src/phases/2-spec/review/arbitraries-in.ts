import type { ArbitrarySpec, FactorySpec } from '../../../ir/arbitrary-spec.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'

export interface NamedPlace {
  /** `order.lines[].cents` */
  readonly name: string
  readonly arbitrary: ArbitrarySpec
}

interface JudgedPlace extends NamedPlace {
  /** It says why it is as it is, or what it is a part of does. */
  readonly reason: boolean
}

/** An arbitrary and all that values are made of inside it; not what makes them wrong on purpose. */
export function arbitrariesIn({ name, arbitrary }: NamedPlace, above = false): readonly JudgedPlace[] {
  const reason = above || arbitrary.because !== undefined || arbitrary.premise !== undefined
  return [
    { name, arbitrary, reason },
    ...insideOf({ name, arbitrary }).flatMap((each) => arbitrariesIn(each, reason)),
  ]
}

function insideOf({ name, arbitrary }: NamedPlace): readonly NamedPlace[] {
  const { bind, fields, items, source } = arbitrary
  return [
    ...[...bind, ...fields].map((each) => ({
      name: `${name}${stepTo(each.name.text)}`,
      arbitrary: each.arbitrary,
    })),
    ...(items ? [{ name: `${name}[]`, arbitrary: items }] : []),
    ...(source.kind === 'anyOf' ? source.branches.map((branch) => ({ name, arbitrary: branch })) : []),
  ]
}

const stepTo = (name: string) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`)

/** The factories that rules draw from, themselves or through other factories. */
export function factoriesUsedBy(
  invariants: readonly InvariantSpec[],
  factories: readonly FactorySpec[],
): readonly NamedPlace[] {
  const used = new Set<FactorySpec>()
  const visit = (arbitrary: ArbitrarySpec): void => {
    for (const { arbitrary: each } of arbitrariesIn({ name: '', arbitrary })) {
      const { source } = each
      const factory =
        source.kind === 'factory' ? factories.find(({ name }) => name.text === source.name.text) : undefined
      if (!factory || used.has(factory)) continue
      used.add(factory)
      visit(factory.arbitrary)
    }
  }
  for (const { given, cases } of invariants)
    for (const { arbitrary } of [...given, ...cases.flatMap(({ invariant }) => invariant.given)])
      visit(arbitrary)
  return factories
    .filter((factory) => used.has(factory))
    .map(({ name, arbitrary }) => ({ name: name.text, arbitrary }))
}
