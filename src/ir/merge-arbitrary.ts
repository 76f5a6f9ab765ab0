import type { ArbitrarySource, ArbitrarySpec, Bound, BoundKeyword, NamedArbitrary } from './arbitrary-spec.ts'
import type { SourceRange } from './source.ts'

/** An arbitrary that says nothing of its own: its values come from the type of where it stands. */
export const unrefined = (
  id: string,
  range: SourceRange,
  source: ArbitrarySource = { kind: 'context' },
): ArbitrarySpec => ({
  id,
  range,
  source,
  bounds: {},
  bind: [],
  fields: [],
  items: undefined,
  contains: undefined,
  not: undefined,
  required: undefined,
  uniqueBy: undefined,
  optional: undefined,
  weight: undefined,
  finite: undefined,
  hostile: undefined,
  spoil: [],
  duplicate: undefined,
  where: undefined,
  because: undefined,
  premise: undefined,
})

/** Sources that only say which type; keywords of an earlier arbitrary stay in force under them. */
const keepsKeywords: Readonly<Record<ArbitrarySource['kind'], boolean>> = {
  context: true,
  type: true,
  integer: true,
  factory: false,
  const: false,
  enum: false,
  anyOf: false,
  elementOf: false,
  subsetOf: false,
  shuffleOf: false,
  expr: false,
  fc: false,
  schema: false,
  zod: false,
  spy: false,
  signal: false,
  outcome: false,
}

/** `over` refines `base`: a later keyword replaces the earlier one, fields and items merge, `none` drops a bound. */
export function mergeArbitrary(base: ArbitrarySpec, over: ArbitrarySpec): ArbitrarySpec {
  if (!keepsKeywords[over.source.kind]) return over
  const sourced = over.source.kind === 'context' ? base : over
  return {
    id: sourced.id,
    range: over.range,
    source: sourced.source,
    ...(sourced.declared && { declared: sourced.declared }),
    bounds: mergeBounds(base.bounds, over.bounds),
    bind: mergeNamed(base.bind, over.bind),
    fields: mergeNamed(base.fields, over.fields),
    ...placesOf(base, over),
    items: mergeOptional(base.items, over.items),
    contains: mergeOptional(base.contains, over.contains),
    not: over.not ?? base.not,
    required: over.required ?? base.required,
    uniqueBy: over.uniqueBy ?? base.uniqueBy,
    optional: over.optional ?? base.optional,
    weight: over.weight ?? base.weight,
    finite: over.finite ?? base.finite,
    hostile: over.hostile ?? base.hostile,
    ...((over.invalid ?? base.invalid) && { invalid: true }),
    spoil: over.spoil.length > 0 ? over.spoil : base.spoil,
    duplicate: over.duplicate ?? base.duplicate,
    where: over.where ?? base.where,
    because: over.because ?? base.because,
    premise: over.premise ?? base.premise,
  }
}

const placesOf = (base: ArbitrarySpec, over: ArbitrarySpec) => {
  const places = Math.max(base.places ?? 0, over.places ?? 0)
  return places > 0 ? { places } : {}
}

const mergeOptional = (base: ArbitrarySpec | undefined, over: ArbitrarySpec | undefined) =>
  base && over ? mergeArbitrary(base, over) : (over ?? base)

function mergeNamed(
  base: readonly NamedArbitrary[],
  over: readonly NamedArbitrary[],
): readonly NamedArbitrary[] {
  const overBy = new Map(over.map((entry) => [entry.name.text, entry]))
  const merged = base.map((entry) => {
    const refined = overBy.get(entry.name.text)
    return refined
      ? { name: refined.name, arbitrary: mergeArbitrary(entry.arbitrary, refined.arbitrary) }
      : entry
  })
  const known = new Set(base.map((entry) => entry.name.text))
  return [...merged, ...over.filter((entry) => !known.has(entry.name.text))]
}

type Bounds = ArbitrarySpec['bounds']

/** Keywords that say the same thing in two ways: the later way replaces the earlier. */
const rivals: Readonly<Partial<Record<BoundKeyword, BoundKeyword>>> = {
  minimum: 'exclusiveMinimum',
  exclusiveMinimum: 'minimum',
  maximum: 'exclusiveMaximum',
  exclusiveMaximum: 'maximum',
}

function mergeBounds(base: Bounds, over: Bounds): Bounds {
  const merged = new Map(Object.entries(base) as [BoundKeyword, Bound][])
  for (const [keyword, bound] of Object.entries(over) as [BoundKeyword, Bound][]) {
    const rival = rivals[keyword]
    if (rival && !(rival in over)) merged.delete(rival)
    if (isNone(bound)) merged.delete(keyword)
    else merged.set(keyword, bound)
  }
  return Object.fromEntries(merged)
}

const isNone = (bound: Bound) => bound.kind === 'none'
