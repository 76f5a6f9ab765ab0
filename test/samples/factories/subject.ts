export interface Hours {
  opensAt: number
  closesAt: number
}
export interface Slot {
  start: number
  end: number
}
export interface Line {
  sku: string
  currency: string
  cents: number
}
export interface Order {
  id: string
  currency: string
  lines: Line[]
  note?: string
}

export const lengthOf = (slot: Slot): number => slot.end - slot.start
export const fits = (hours: Hours, slot: Slot): boolean => slot.start >= hours.opensAt && slot.end <= hours.closesAt

export function check(order: Order): Order {
  const wrong = order.lines.find((line) => line.currency !== order.currency)
  if (wrong) throw new Error(`currency ${wrong.currency}`)
  const skus = order.lines.map((line) => line.sku)
  if (new Set(skus).size < skus.length) throw new RangeError('a sku twice')
  return order
}

export const first = <Item>(items: readonly Item[]): Item | undefined => items[0]
