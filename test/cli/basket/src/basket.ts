export interface Item {
  readonly cents: number
  readonly hidden: boolean
}

export interface Basket {
  readonly totalCents: number
  readonly count: number
}

/** What the visible items of a basket cost, and how many they are. */
export function summarise(items: readonly Item[]): Basket {
  const visible = items.filter((item) => !item.hidden)
  return { totalCents: visible.reduce((total, item) => total + item.cents, 0), count: visible.length }
}
