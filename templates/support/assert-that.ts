import { AssertionError, show, showAll } from './assertion-error.ts'
import { holds, isEquality } from './relations.ts'
import type { Relation } from './relations.ts'
import { isOfOne, whatIsUnlike } from './unlike.ts'

type Seen = Readonly<Record<string, unknown>>

/** Fails, with both sides, unless the relation holds; what it says of types is known to what follows. */
export function assertThat<const Expected>(
  actual: unknown,
  relation: '===',
  expected: Expected,
  seen?: Seen,
): asserts actual is Expected
export function assertThat<Actual>(
  actual: Actual,
  relation: '!==',
  expected: null | undefined,
  seen?: Seen,
): asserts actual is NonNullable<Actual>
export function assertThat<Instance>(
  actual: unknown,
  relation: 'instanceof',
  expected: abstract new (...args: never[]) => Instance,
  seen?: Seen,
): asserts actual is Instance
export function assertThat<Item>(
  actual: Iterable<Item>,
  relation: 'isSorted' | 'isUnique',
  by?: (item: Item) => unknown,
  seen?: Seen,
): void
export function assertThat(
  actual: number,
  relation: 'closeTo',
  expected: number,
  tolerance?: number | Seen,
  seen?: Seen,
): void
export function assertThat(
  actual: unknown,
  relation: Exclude<Relation, '===' | 'instanceof' | 'isSorted' | 'isUnique' | 'closeTo'>,
  expected: unknown,
  seen?: Seen,
): void
export function assertThat(
  actual: unknown,
  relation: Relation,
  expected?: unknown,
  more: Seen | number = {},
  seen: Seen = {},
): void {
  const tolerance = typeof more === 'number' ? more : undefined
  if (holds(relation, actual, expected, tolerance)) return
  const values = typeof more === 'number' ? seen : more
  const within = tolerance === undefined ? '' : ` within ${tolerance}`
  const right = isOfOne(relation) ? '' : ` ${show(expected)}${within}`
  const text = `${show(actual)} ${relation}${right}${whatIsUnlike(relation, actual, expected)}${showAll(values)}`
  throw new AssertionError(text, isEquality(relation) ? { actual, expected } : {})
}
