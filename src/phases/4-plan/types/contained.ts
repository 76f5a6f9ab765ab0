import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import type { ArbitrarySpec, Bound, BoundKeyword } from '../../../ir/arbitrary-spec.ts'
import type { Data, SourceRange } from '../../../ir/source.ts'
import { boundsFor } from '../check-keywords.ts'
import { boundTests, comparable } from '../conditions/bound-tests.ts'
import { mergeArbitrary, unrefined } from '../../../ir/merge-arbitrary.ts'
import { isNotOf } from '../schema/formats.ts'
import { told } from '../conditions/condition.ts'
import { conditionOf } from '../conditions/condition-of.ts'
import type { Typed } from './handler.ts'

/** What a list contains is an element of it as well: what is said of all of them holds of that one. */
function contained(typed: Typed): ArbitrarySpec {
  const { items, contains: wanted } = typed.spec
  const contains = wanted && items ? amongListed(wanted, items, typed) : wanted
  if (!contains) return unrefined(typed.spec.id, typed.spec.range)
  if (!items) return contains
  checkListed(contains, items, typed)
  const merged = mergeArbitrary(items, contains)
  if (merged === contains) return contains
  // Of items of several types one of them need not carry what is said of the others.
  const bounds = boundsFor(typed.context.model.types.get(contains.id), items.bounds, typed)
  return { ...merged, finite: contains.finite, bounds: { ...bounds, ...tighter(items, contains) } }
}

/** The item that a list contains, as it is drawn: one of values of its own is held to what is said of all items. */
export function planContained(typed: Typed, element: TypeNode | undefined): ArbitraryPlan | undefined {
  const { context, spec, place } = typed
  if (!spec.contains) return undefined
  const plan = typed.plan(context, contained(typed), element, place)
  const left = spec.items && unheld(spec.items, spec.contains)
  const condition = left && told(conditionOf(left, { context, name: 'value', node: element }))
  return condition ? { kind: 'filtered', arbitrary: plan, condition, from: [] } : plan
}

/** Sources whose values somebody has said all about. */
const whole: ReadonlySet<ArbitrarySpec['source']['kind']> = new Set(['factory', 'schema', 'zod'] as const)

/** What is said of all items, and is neither merged into what one of them is, nor known to hold of it. */
function unheld(items: ArbitrarySpec, contains: ArbitrarySpec): ArbitrarySpec | undefined {
  if (mergeArbitrary(items, contains) !== contains) {
    const { where, not } = items
    const replaced = Object.entries(items.bounds).filter(([keyword, bound]) =>
      isReplaced(keyword as BoundKeyword, bound, contains.bounds[keyword as BoundKeyword]),
    )
    return {
      ...unrefined(items.id, items.range),
      bounds: Object.fromEntries(replaced),
      where: contains.where && where,
      not: contains.not && not,
    }
  }
  if (whole.has(contains.source.kind)) return undefined
  const listed = listedIn(contains.source)
  const bounds = Object.entries(items.bounds).filter(([, bound]) => !listed || bound.kind !== 'data')
  const source = listed && listedIn(items.source) ? unrefined(items.id, items.range).source : items.source
  return { ...items, source, bounds: Object.fromEntries(bounds) }
}

/** Of two bounds that cannot be compared the one of `contains` is drawn by. */
const isReplaced = (keyword: BoundKeyword, bound: Bound, over: Bound | undefined) =>
  over !== undefined &&
  !((lower.has(keyword) || upper.has(keyword)) && bound.kind === 'data' && over.kind === 'data')

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

const isAgainst = (keyword: BoundKeyword, value: Data, bound: Data) =>
  keyword === 'format'
    ? typeof value === 'string' && isNotOf(String(bound), value)
    : boundTests[keyword]?.holds(value, bound) === false

/** A value that no element may have. */
function checkListed({ source }: ArbitrarySpec, { bounds }: ArbitrarySpec, { context }: Typed): void {
  const listed = listedIn(source)
  if (!listed) return
  const { values, range } = listed
  const wrong = (Object.entries(bounds) as [BoundKeyword, Bound][]).find(
    ([keyword, bound]) =>
      bound.kind === 'data' && values.some((value) => isAgainst(keyword, value, bound.value)),
  )
  if (!wrong) return
  const reason = `no element may be so by the \`${wrong[0]}\` of \`items\``
  context.report(diagnostic('plan/no-value', range, { reason }))
}
