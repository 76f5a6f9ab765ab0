export type Tier = 'plain' | 'silver' | 'gold'
export type Zone = 'home' | 'near' | 'far'

export interface Order {
  readonly items: readonly { readonly sku: string; readonly price: number; readonly pieces: number }[]
}

export interface Context {
  readonly tier: Tier
  readonly zone: Zone
  readonly coupon?: string
}

/** All in cents. */
export const subtotal = ({ items }: Order): number =>
  // wrong: items.reduce((all, { price }) => all + price, 0)
  items.reduce((all, { price, pieces }) => all + price * pieces, 0)

export function discount(order: Order, { tier, coupon }: Context): number {
  const share = { plain: 0, silver: 0.05, gold: 0.1 }[tier]
  // wrong: return Math.min(Math.round(subtotal(order) * share + (coupon === 'TEN' ? 1000 : 0)), 5000)
  // wrong: return Math.round(subtotal(order) * share + (coupon === 'TEN' ? 1000 : 0))
  return Math.min(subtotal(order), Math.round(subtotal(order) * share + (coupon === 'TEN' ? 1000 : 0)))
}

export const tax = (order: Order, context: Context): number =>
  Math.round((subtotal(order) - discount(order, context)) * 0.2)

export const delivery = (_: Order, { zone, coupon }: Context): number =>
  // wrong: ({ home: 300, near: 700, far: 1500 })[zone] - (coupon === 'SHIP' ? 700 : 0)
  coupon === 'SHIP' ? 0 : { home: 300, near: 700, far: 1500 }[zone]

/** What is to be paid. */
export const total = (order: Order, context: { tier: Tier; zone: Zone; coupon?: string }): number =>
  // wrong: Math.round((subtotal(order) - discount(order, context)) * 1.2)
  // wrong: subtotal(order) - discount(order, context) + Math.round(subtotal(order) * 0.2) + delivery(order, context)
  subtotal(order) - discount(order, context) + tax(order, context) + delivery(order, context)
