import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitrarySpec, Bound, BoundKeyword } from '../../../ir/arbitrary-spec.ts'
import type { Data } from '../../../ir/source.ts'
import { boundTests, comparable } from '../conditions/bound-tests.ts'
import { mergeArbitrary, unrefined } from '../../../ir/merge-arbitrary.ts'
import type { Typed } from './handler.ts'

/** What a list contains is an element of it as well: what is said of all of them holds of that one. */
export function contained(typed: Typed): ArbitrarySpec {
  const { items, contains } = typed.spec
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

/** A value that no element may have. */
function checkListed({ source }: ArbitrarySpec, { bounds }: ArbitrarySpec, { context }: Typed): void {
  const listed = source.kind === 'const' ? source.value : source.kind === 'enum' ? source.values : undefined
  if (listed?.kind !== 'data') return
  const values: readonly Data[] =
    source.kind === 'enum' && Array.isArray(listed.value) ? listed.value : [listed.value]
  const wrong = (Object.entries(bounds) as [BoundKeyword, Bound][]).find(
    ([keyword, bound]) =>
      bound.kind === 'data' &&
      values.some((value) => boundTests[keyword]?.holds(value, bound.value) === false),
  )
  if (!wrong) return
  const reason = `no element may be so by the \`${wrong[0]}\` of \`items\``
  context.report(diagnostic('plan/no-value', listed.range, { reason }))
}
