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
  const weights = people.map(({ weight }) => exactWeight(weight))
  const all = weights.reduce((sum, weight) => sum + weight, 0n)
  const parts = weights.map((weight, index) => {
    const exact = BigInt(totalCents) * weight
    return { index, cents: exact / all, remainder: exact % all }
  })
  const given = parts.reduce((sum, { cents }) => sum + cents, 0n)
  const inOrder = [...parts].sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index)
  const lucky = new Set(inOrder.slice(0, totalCents - Number(given)).map(({ index }) => index))
  return people.map(({ name }, index) => ({
    name,
    cents: Number(parts[index]?.cents ?? 0n) + (lucky.has(index) ? 1 : 0),
  }))
}

function refuseWhatCannotBeSplit(totalCents: number, people: readonly Person[]): void {
  if (!Number.isSafeInteger(totalCents) || totalCents < 0) {
    throw new InvalidSplitError('total', 'The total must be a whole number of cents, and not negative.')
  }
  if (people.length === 0) throw new InvalidSplitError('people', 'There is nobody to split the bill among.')
  if (new Set(people.map(({ name }) => name)).size < people.length) {
    throw new InvalidSplitError('name', 'Two people have the same name.')
  }
  if (people.some(({ weight }) => !Number.isFinite(weight) || weight < 0)) {
    throw new InvalidSplitError('weight', 'A weight must be finite and not negative.')
  }
  if (people.every(({ weight }) => weight === 0)) {
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
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** An amount as cents: `12.34` is `1234`. */
export function parseShare(text: string): number {
  const cents = Number(text.replace('.', ''))
  return cents === 0 ? 0 : cents
}
