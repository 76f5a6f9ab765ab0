export interface Line {
  readonly sku: string
  readonly amount: number
  readonly quantity: number
}

export interface Receipt {
  readonly total: number
  readonly itemCount: number
}

export class EmptyCartError extends Error {}

/**
 * Adds up a cart. The total is the sum of the line amounts. The total is never negative.
 * The order of the lines does not matter.
 * @throws {EmptyCartError} when the cart has no lines
 */
export function checkout(lines: readonly Line[]): Receipt {
  // wrong: if (lines.length === 0) return { total: 0, itemCount: 0 }
  if (lines.length === 0) throw new EmptyCartError('nothing to pay')
  let total = 0
  let itemCount = 0
  for (const line of lines) {
    // wrong: total += line.amount * 2
    total += line.amount
    itemCount += line.quantity
  }
  return { total, itemCount }
}

/** Splits a total among people. The shares always add up to the total. */
export function splitTotal(total: number, people: number): number[] {
  const share = Math.floor(total / people)
  // wrong: return Array.from({ length: people }, () => share)
  return Array.from({ length: people }, (_, index) => share + (index < total % people ? 1 : 0))
}

/** The discount. Never more than the amount. */
export const discountOf = (amount: number, percent: number): number => Math.floor((amount * percent) / 100)
