import fc from 'fast-check'
import { noValue } from './between.ts'
import type { NumberBounds } from './number-bounds.ts'

/** Multiples of a decimal: whole numbers of steps, divided once, so that 3 steps of 0.1 are 0.3. */
export function multiplesOf(step: number, bounds: NumberBounds = {}): fc.Arbitrary<number> {
  const [numerator, divisor] = Number.isFinite(step) ? asFraction(step) : [0, 1]
  if (numerator === 0 || numerator > Number.MAX_SAFE_INTEGER) noValue(`\`multipleOf\`, which is ${step}, is no step`)
  const { min = -Infinity, max = Infinity, minExcluded = false, maxExcluded = false } = bounds
  const most = Math.floor(Number.MAX_SAFE_INTEGER / numerator)
  const valueOf = (steps: number) => (steps * numerator) / divisor
  let first = Math.max(-most, Math.round((min * divisor) / numerator) - 1)
  let last = Math.min(most, Math.round((max * divisor) / numerator) + 1)
  while (first <= most && (minExcluded ? valueOf(first) <= min : valueOf(first) < min)) first += 1
  while (last >= -most && (maxExcluded ? valueOf(last) >= max : valueOf(last) > max)) last -= 1
  if (first > last) noValue(`no multiple of ${step} lies between ${min} and ${max}`)
  return fc.integer({ min: first, max: last }).map((steps) => valueOf(steps))
}

/** A decimal as the quotient of two whole numbers: 0.05 is 1 / 20. */
export function asFraction(decimal: number): readonly [number, number] {
  let divisor = 1
  while (divisor < 1e15 && !isWhole(decimal * divisor)) divisor *= 10
  const numerator = Math.round(Math.abs(decimal) * divisor)
  const common = divisorOf(numerator, divisor)
  return [numerator / common, divisor / common]
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) <= Math.abs(value) * 4 * Number.EPSILON
const divisorOf = (a: number, b: number): number => (b === 0 ? a : divisorOf(b, a % b))
