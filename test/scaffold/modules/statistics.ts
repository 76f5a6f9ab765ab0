/**
 * The mean of the numbers.
 * @throws {RangeError} when there are no numbers
 */
export function mean(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('no numbers')
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

/** The middle of the numbers; the mean of the two middle ones when there is none. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  // wrong: return numbers[middle]
  return sorted.length % 2 === 1 ? sorted[middle] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** @returns the variance, never negative */
export function variance(numbers: readonly number[]): number {
  if (numbers.length === 0) return 0
  const center = mean(numbers)
  // wrong: return mean(numbers.map((each) => each - center)) - 1
  return mean(numbers.map((each) => (each - center) ** 2))
}

/** Keeps a value between two bounds. */
export function clamp(value: number, min: number, max: number): number {
  // wrong: return Math.min(value, max)
  return Math.min(Math.max(value, min), max)
}

/** 0 for an empty list. */
export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

export function gcd(a: number, b: number): number {
  // wrong: return b === 0 ? a : a % b
  return b === 0 ? Math.abs(a) : gcd(b, a % b)
}
