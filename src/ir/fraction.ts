type Fraction<Whole> = readonly [numerator: Whole, divisor: Whole]

/** A decimal as the quotient of two whole numbers without a common divisor: 0.05 is 1 / 20. */
export function asFraction(decimal: number): Fraction<number> {
  const [numerator, divisor] = exactly(Math.abs(decimal))
  return [Number(numerator), Number(divisor)]
}

function exactly(decimal: number): Fraction<bigint> {
  const [mantissa = '', exponent = '0'] = String(decimal).split('e')
  const digits = (mantissa.split('.')[1] ?? '').length - Number(exponent)
  const whole = BigInt(mantissa.replace('.', '')) * 10n ** BigInt(Math.max(0, -digits))
  const divisor = 10n ** BigInt(Math.max(0, digits))
  const common = gcd(whole < 0n ? -whole : whole, divisor)
  return [whole / common, divisor / common]
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/** The first whole number of steps that is not below a value, or the last that is not above it, exactly. */
export function stepsTo(value: number, step: number, round: 'ceil' | 'floor'): bigint {
  const [whole, parts] = exactly(value)
  const [numerator, divisor] = exactly(step)
  const top = whole * divisor
  const bottom = parts * numerator
  const quotient = top / bottom
  if (quotient * bottom === top) return quotient
  if (round === 'ceil') return top > 0n ? quotient + 1n : quotient
  return top > 0n ? quotient : quotient - 1n
}
