import type { ArbitrarySpec, Bound, BoundKeyword } from '../../ir/arbitrary-spec.ts'

/** The bound that says the opposite of one, where there is one. */
const opposites: Readonly<Partial<Record<BoundKeyword, BoundKeyword>>> = {
  minimum: 'exclusiveMaximum',
  exclusiveMinimum: 'maximum',
  maximum: 'exclusiveMinimum',
  exclusiveMaximum: 'minimum',
  minLength: 'maxLength',
  maxLength: 'minLength',
  minItems: 'maxItems',
  maxItems: 'minItems',
}

/** Sizes are whole: not at least 3 is at most 2. */
const shifts: Readonly<Partial<Record<BoundKeyword, number>>> = {
  minLength: -1,
  maxLength: 1,
  minItems: -1,
  maxItems: 1,
}

/** An arbitrary whose `not` is one bound, with the opposite bound instead: by construction, not by a filter. */
export function withOpposite(spec: ArbitrarySpec): ArbitrarySpec {
  const { not } = spec
  const isBuilt =
    spec.source.kind === 'type' || spec.source.kind === 'integer' || spec.source.kind === 'context'
  const [only, ...others] = Object.entries(not?.bounds ?? {}) as [BoundKeyword, Bound][]
  if (!not || !isBuilt || !only || others.length > 0 || saysMore(not)) return spec
  const [keyword, bound] = only
  const opposite = opposites[keyword]
  const moved = shifted(bound, shifts[keyword])
  if (!opposite || !moved || spec.bounds[opposite]) return spec
  return { ...spec, not: undefined, bounds: { ...spec.bounds, [opposite]: moved } }
}

const saysMore = ({ source, fields, items, contains, not, required, where, uniqueBy }: ArbitrarySpec) =>
  source.kind !== 'context' ||
  fields.length > 0 ||
  [items, contains, not, required, where, uniqueBy].some((each) => each !== undefined)

function shifted(bound: Bound, shift: number | undefined): Bound | undefined {
  if (shift === undefined) return bound
  if (bound.kind !== 'data' || typeof bound.value !== 'number') return undefined
  return bound.value + shift < 0 ? undefined : { ...bound, value: bound.value + shift }
}
