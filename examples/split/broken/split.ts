// A copy of ../src/split.ts in which bugs can be switched on, one at a time, by the environment
// variable SPLIT_BUG. Every bug is one `broken('…') ? wrong : right`, and a test proves that
// what stands on the right is the original.
import { broken } from './bugs.js'

export interface Person {
  readonly name: string
  readonly weight: number
}

export interface Share {
  name: string
  cents: number
}

/** A bill that cannot be split, and the part of it that is to blame. */
export class InvalidSplitError extends Error {
  readonly field: 'total' | 'weight' | 'people' | 'name'

  constructor(field: InvalidSplitError['field'], message: string) {
    super(message)
    this.name = 'InvalidSplitError'
    this.field = field
  }
}

/**
 * Divides a total among people by their weights, to the cent: everybody gets the whole cents of the exact share, and
 * those with the largest remainders one more, in order, until nothing is left.
 */
export function splitBill(totalCents: number, people: readonly Person[]): Share[] {
  refuseWhatCannotBeSplit(totalCents, people)
  const weights = (broken('people-sorted') ? sortedInPlace(people) : people).map(({ weight }) =>
    exactWeight(
      broken('weights-do-not-count') ? 1 : broken('weights-rounded-up') ? Math.ceil(weight) : weight,
    ),
  )
  const all = weights.reduce((sum, weight) => sum + weight, 0n)
  const parts = weights.map((weight, index) => {
    const exact = BigInt(totalCents) * weight
    return {
      index,
      cents: broken('shares-are-rounded') ? (2n * exact + all) / (2n * all) : exact / all,
      remainder: broken('smallest-remainders-first') ? all - (exact % all) : exact % all,
    }
  })
  const given = parts.reduce((sum, { cents }) => sum + cents, 0n)
  const inOrder = [...parts].sort(
    (a, b) =>
      (broken('remainders-do-not-count') ? 0 : compare(b.remainder, a.remainder)) ||
      (broken('ties-to-the-last')
        ? b.index - a.index
        : broken('ties-by-name')
          ? byName(people, a.index, b.index)
          : a.index - b.index),
  )
  const lucky = new Set(
    inOrder.slice(0, broken('cents-are-lost') ? 0 : totalCents - Number(given)).map(({ index }) => index),
  )
  return people.map(({ name }, index) => ({
    name,
    cents:
      Number(parts[index]?.cents ?? 0n) +
      (broken('all-to-the-first')
        ? index === 0
          ? totalCents - Number(given)
          : 0
        : broken('all-to-the-last')
          ? index === people.length - 1
            ? totalCents - Number(given)
            : 0
          : lucky.has(index)
            ? 1
            : 0),
  }))
}

function refuseWhatCannotBeSplit(totalCents: number, people: readonly Person[]): void {
  if (
    (broken('fractional-total-accepted')
      ? !Number.isFinite(totalCents)
      : !Number.isSafeInteger(totalCents)) ||
    (broken('negative-total-accepted') ? false : totalCents < 0)
  ) {
    throw new InvalidSplitError('total', 'The total must be a whole number of cents, and not negative.')
  }
  if (broken('nobody-pays-nothing') ? false : people.length === 0)
    throw new InvalidSplitError('people', 'There is nobody to split the bill among.')
  if (
    broken('names-repeated')
      ? false
      : broken('neighbours-compared-only')
        ? people.some(({ name }, at) => people[at + 1]?.name === name)
        : new Set(people.map(({ name }) => (broken('names-by-case') ? name.toLowerCase() : name))).size <
          people.length
  ) {
    throw new InvalidSplitError(
      broken('another-field-blamed') ? 'people' : 'name',
      'Two people have the same name.',
    )
  }
  if (
    (broken('refusals-sort') ? sortedInPlace(people) : people).some(
      ({ weight }) =>
        (broken('endless-weight-accepted') ? false : !Number.isFinite(weight)) ||
        (broken('negative-weight-accepted') ? false : weight < 0),
    )
  ) {
    throw new InvalidSplitError('weight', 'A weight must be finite and not negative.')
  }
  if (broken('all-zero-accepted') ? false : people.every(({ weight }) => weight === 0)) {
    throw new InvalidSplitError('weight', 'All weights are zero.')
  }
}

/** A finite number is a whole number of the smallest steps that numbers take, 2 to the power of -1074. */
function exactWeight(weight: number): bigint {
  let scaled = weight
  let steps = 1074n
  while (scaled > Math.floor(scaled)) {
    scaled *= 2
    steps -= 1n
  }
  return BigInt(scaled) << steps
}

const compare = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0)

/** Cents as an amount: `1234` is `12.34`. */
export function formatShare(cents: number): string {
  const digits = broken('amounts-without-zeros')
    ? String(Math.abs(cents))
    : String(Math.abs(cents)).padStart(3, '0')
  return broken('amounts-by-floats')
    ? (cents / 100).toFixed(2)
    : `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** An amount as cents: `12.34` is `1234`. */
export function parseShare(text: string): number {
  const cents = broken('amounts-read-as-floats') ? Number(text) * 100 : Number(text.replace('.', ''))
  return cents === 0 ? 0 : cents
}

const sortedInPlace = (people: readonly Person[]) => (people as Person[]).sort((a, b) => b.weight - a.weight)

const byName = (people: readonly Person[], a: number, b: number) =>
  (people[a]?.name ?? '') < (people[b]?.name ?? '') ? -1 : 1
