/** Prices and what is taken off them. */
export const Pricing = {
  /** The price without the discount. The result is never negative. The result is at most price. */
  discounted(price: number, percent: number): number {
    // wrong: return price - percent * 10
    return price - Math.floor((price * percent) / 100)
  },

  /** The result is a whole number. */
  withTax(price: number, rate: number): number {
    // wrong: return price * (1 + rate)
    return Math.round(price * (1 + rate))
  },
}

/**
 * What a weight costs to send.
 * @throws {RangeError} when the weight is zero or negative
 */
export default function shippingFor(weight: number): number {
  // wrong: if (weight < 0) throw new RangeError('weight')
  if (weight <= 0) throw new RangeError('weight')
  return 500 + Math.ceil(weight / 10) * 50
}

/** Rounds to so many decimals. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals
  // wrong: return Math.round(value * scale) / scale + 1 / scale
  return Math.round(value * scale) / scale
}
