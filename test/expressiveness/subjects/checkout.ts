export class UnknownItem extends Error {}
export class BadPrices extends Error {}
export class BadSpecials extends Error {}

const isUnique = (names: readonly string[]): boolean => new Set(names).size === names.length

/** What a basket costs: so many of one item for a special price, the rest for their own. */
export function checkoutTotal(
  items: readonly string[],
  prices: readonly (readonly [string, number])[],
  specials: readonly (readonly [string, number, number])[],
): number {
  // wrong(throws-checkout-bad-lists): if (prices.some(([name], at) => prices[at + 1]?.[0] === name)) throw new BadPrices('twice')
  if (!isUnique(prices.map(([name]) => name))) throw new BadPrices('twice')
  // wrong(throws-checkout-bad-lists): if (prices.some(([, cents]) => cents < -9)) throw new BadPrices('below nothing')
  if (prices.some(([, cents]) => cents < 0)) throw new BadPrices('below nothing')
  // wrong(throws-checkout-bad-lists): if (!isUnique(specials.map(String))) throw new BadSpecials('twice')
  if (!isUnique(specials.map(([name]) => name))) throw new BadSpecials('twice')
  // wrong(throws-checkout-bad-lists): if (specials.some(([, pieces]) => pieces === 0)) throw new RangeError('none')
  if (specials.some(([, pieces, cents]) => pieces < 1 || cents < 0)) throw new BadSpecials('no lot')
  const cost = (name: string): number => {
    const price = prices.find(([known]) => known === name)
    if (!price) throw new UnknownItem(name)
    const pieces = items.filter((item) => item === name).length
    const [, lot = Infinity, lotCents = 0] = specials.find(([known]) => known === name) ?? []
    // wrong(postcondition-checkout-known-price): const lots = pieces >= lot ? 1 : 0
    // wrong(postcondition-checkout-known-price): const lots = Math.round(pieces / lot)
    const lots = Math.floor(pieces / lot)
    // wrong(postcondition-checkout-known-price): return lots * lotCents + pieces * price[1]
    return lots === 0 ? pieces * price[1] : lots * lotCents + (pieces - lots * lot) * price[1]
  }
  return [...new Set(items)].reduce((total, name) => total + cost(name), 0)
}
