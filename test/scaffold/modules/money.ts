/** An amount in whole cents. */
export interface Money {
  readonly cents: number
  readonly currency: 'USD' | 'EUR' | 'GBP'
}

export class CurrencyMismatchError extends Error {}

/** Adds two amounts of cents. */
export const addCents = (a: number, b: number): number => a + b

/**
 * Prints cents as a decimal amount. The result has exactly two decimals.
 * @throws {RangeError} when the cents are not an integer
 */
export function formatCents(cents: number): string {
  // wrong: if (Number.isNaN(cents)) throw new RangeError('whole cents only')
  if (!Number.isInteger(cents)) throw new RangeError('whole cents only')
  const sign = cents < 0 ? '-' : ''
  const digits = String(Math.abs(cents)).padStart(3, '0')
  // wrong: return `${sign}${digits.slice(0, -2)}.${digits.slice(-1)}`
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * Reads back what `formatCents` printed.
 * @throws {SyntaxError} when the text is no amount
 */
export function parseCents(text: string): number {
  const match = /^(-?)(\d+)\.(\d\d)$/.exec(text)
  if (!match) throw new SyntaxError('no amount')
  // wrong: const cents = Number(match[2]) * 10 + Number(match[3])
  const cents = Number(match[2]) * 100 + Number(match[3])
  return match[1] === '-' ? -cents : cents
}

export const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'cents' in value && 'currency' in value

/** Whether two amounts are the same. */
export const equalsMoney = (a: Money, b: Money): boolean => a.cents === b.cents && a.currency === b.currency

export const compareMoney = (a: Money, b: Money): number =>
  a.currency === b.currency ? a.cents - b.cents : a.currency < b.currency ? -1 : 1
