/** What a shelf holds of one article. */
export interface Stock {
  readonly sku: string
  readonly onHand: number
  readonly reserved: number
}

export class OutOfStockError extends Error {}

/**
 * What can still be sold. The result is never negative.
 */
export function available(stock: Stock): number {
  // wrong: return stock.onHand - stock.reserved
  return Math.max(0, stock.onHand - stock.reserved)
}

/**
 * Sets goods aside. Does not change its input.
 * @throws {RangeError} when the quantity is negative
 */
export function reserve(stocks: readonly Stock[], sku: string, quantity: number): Stock[] {
  // wrong: if (quantity < -1) throw new RangeError('quantity')
  if (quantity < 0) throw new RangeError('quantity')
  return stocks.map((stock) =>
    stock.sku === sku ? { ...stock, reserved: stock.reserved + quantity } : stock,
  )
}

/** Merges shelves. Every sku is unique. */
export function mergeStocks(stocks: readonly Stock[]): Stock[] {
  const bySku = new Map<string, Stock>()
  for (const stock of stocks) {
    const known = bySku.get(stock.sku)
    const onHand = stock.onHand + (known?.onHand ?? 0)
    // wrong: bySku.set(stock.sku + String(bySku.size), { ...stock, onHand })
    bySku.set(stock.sku, { ...stock, onHand })
  }
  // wrong: return [...stocks]
  return [...bySku.values()]
}

/** Counts the articles on all shelves; the order of the shelves does not matter. */
export function countArticles(stocks: readonly Stock[]): number {
  // wrong: return stocks.reduce((total, stock, index) => total + stock.onHand * index, 0)
  return stocks.reduce((total, stock) => total + stock.onHand, 0)
}
