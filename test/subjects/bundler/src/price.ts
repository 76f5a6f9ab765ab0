export interface Price {
  readonly cents: number
  readonly currency: 'EUR' | 'USD'
}

export const free: Price = { cents: 0, currency: 'EUR' }

export default function add(left: Price, right: Price): Price {
  // wrong: return { ...left, cents: left.cents - right.cents }
  return { ...left, cents: left.cents + right.cents }
}
