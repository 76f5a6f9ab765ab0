import { clamp } from '@shop/functions'

/** The sum, at most a hundred. */
export function total(amounts: readonly number[]): number {
  // wrong: return amounts.reduce((sum, amount) => sum + amount, 0)
  return clamp(0)(100)(amounts.reduce((sum, amount) => sum + amount, 0))
}
