import fc from 'fast-check'

/** Multiples of a whole number. */
export function bigMultiples(
  step: bigint,
  { min, max }: { readonly min?: bigint; readonly max?: bigint } = {},
): fc.Arbitrary<bigint> {
  const first = min === undefined ? {} : { min: min > 0n ? (min + step - 1n) / step : min / step }
  const last = max === undefined ? {} : { max: max < 0n ? (max - step + 1n) / step : max / step }
  return fc.bigInt({ ...first, ...last }).map((steps) => steps * step)
}
