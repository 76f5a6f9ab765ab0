import type { Hours, Line, Order, Slot } from './subject.ts'

export type { Hours, Line, Order, Slot }
export const lengthOf = (slot: Slot): number => slot.start - slot.end
export const fits = (hours: Hours, slot: Slot): boolean => slot.start > hours.closesAt + 10000
export const check = (order: Order): Order => ({ ...order, currency: `${order.currency}!`, note: 'x', lines: [] })
export const first = <Item>(items: readonly Item[]): Item | undefined => items[items.length]
