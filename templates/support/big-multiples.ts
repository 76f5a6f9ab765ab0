import fc from 'fast-check'
import { noValue } from './between.ts'

/** Multiples of a whole number. */
export function bigMultiples(
  step: bigint,
  { min, max }: { readonly min?: bigint; readonly max?: bigint } = {},
): fc.Arbitrary<bigint> {
  if (step === 0n) noValue('`multipleOf`, which is 0, is no step')
  const size = step < 0n ? -step : step
  const first = min === undefined ? undefined : min > 0n ? (min + size - 1n) / size : min / size
  const last = max === undefined ? undefined : max < 0n ? (max - size + 1n) / size : max / size
  if (first !== undefined && last !== undefined && first > last)
    noValue(`no multiple of ${step} lies between ${min} and ${max}`)
  const steps = fc.bigInt({ ...(first !== undefined && { min: first }), ...(last !== undefined && { max: last }) })
  return steps.map((count) => count * size)
}
