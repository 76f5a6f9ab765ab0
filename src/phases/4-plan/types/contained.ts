import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitrarySpec, Bound, BoundKeyword } from '../../../ir/arbitrary-spec.ts'
import type { Data, SourceRange } from '../../../ir/source.ts'
import { boundTests, comparable } from '../conditions/bound-tests.ts'
import { mergeArbitrary, unrefined } from '../../../ir/merge-arbitrary.ts'
import type { Typed } from './handler.ts'

/** What a list contains is an element of it as well: what is said of all of them holds of that one. */
export function contained(typed: Typed): ArbitrarySpec {
  const { items, contains: wanted } = typed.spec
  const contains = wanted && items ? amongListed(wanted, items, typed) : wanted
  if (!contains) return unrefined(typed.spec.id, typed.spec.range)
  if (!items) return contains
  checkListed(contains, items, typed)
  const merged = mergeArbitrary(items, contains)
  return merged === contains
    ? contains
    : { ...merged, bounds: { ...items.bounds, ...tighter(items, contains) } }
}

const lower: ReadonlySet<string> = new Set<BoundKeyword>([
  'minimum',
  'exclusiveMinimum',
  'minLength',
  'minItems',
])
const upper: ReadonlySet<string> = new Set<BoundKeyword>([
  'maximum',
  'exclusiveMaximum',
  'maxLength',
  'maxItems',
])

/** Of two bounds on one side the tighter counts, as both must hold. */
function tighter(items: ArbitrarySpec, contains: ArbitrarySpec): ArbitrarySpec['bounds'] {
  const own = Object.entries(contains.bounds) as [BoundKeyword, Bound][]
  return Object.fromEntries(
    own.filter(([keyword, bound]) => !isTighter(keyword, items.bounds[keyword], bound)),
  )
}

function isTighter(keyword: BoundKeyword, one: Bound | undefined, other: Bound): boolean {
  if (one?.kind !== 'data' || other.kind !== 'data') return false
  const [left, right] = [comparable(one.value), comparable(other.value)]
  if (left === undefined || right === undefined) return false
  return lower.has(keyword) ? left > right : upper.has(keyword) && left < right
}

type Source = ArbitrarySpec['source']

/** The values that an element is one of, as far as they are data. */
function listedIn(
  source: Source,
): { readonly values: readonly Data[]; readonly range: SourceRange } | undefined {
  const bound = source.kind === 'const' ? source.value : source.kind === 'enum' ? source.values : undefined
  if (bound?.kind !== 'data') return undefined
  const { value, range } = bound
  return {
    values: source.kind === 'enum' && Array.isArray(value) ? (value as readonly Data[]) : [value],
    range,
  }
}

/** Of the values that one element must have those that any may have. */
function amongListed(contains: ArbitrarySpec, items: ArbitrarySpec, { context }: Typed): ArbitrarySpec {
  const [wanted, own] = [listedIn(contains.source), listedIn(items.source)]
  if (!wanted || !own) return contains
  const texts = own.values.map((value) => JSON.stringify(value))
  const values = wanted.values.filter((value) => texts.includes(JSON.stringify(value)))
  if (values.length === wanted.values.length) return contains
  const { range } = wanted
  if (values.length === 0) {
    const reason = `no element may be so by the \`${items.source.kind}\` of \`items\``
    context.report(diagnostic('plan/no-value', range, { reason }))
    return contains
  }
  return { ...contains, source: { kind: 'enum', values: { kind: 'data', value: values, range } } }
}

/** A value that no element may have. */
function checkListed({ source }: ArbitrarySpec, { bounds }: ArbitrarySpec, { context }: Typed): void {
  const listed = listedIn(source)
  if (!listed) return
  const { values, range } = listed
  const wrong = (Object.entries(bounds) as [BoundKeyword, Bound][]).find(
    ([keyword, bound]) =>
      bound.kind === 'data' &&
      values.some((value) => boundTests[keyword]?.holds(value, bound.value) === false),
  )
  if (!wrong) return
  const reason = `no element may be so by the \`${wrong[0]}\` of \`items\``
  context.report(diagnostic('plan/no-value', range, { reason }))
}
