export interface Money {
  readonly cents: number
}

// wrong: export const add = (left: Money, right: Money): Money => ({ cents: left.cents - right.cents })
export const add = (left: Money, right: Money): Money => ({ cents: left.cents + right.cents })

export class Coupon {
  readonly percent: number

  constructor(percent: number) {
    this.percent = percent
  }
}

// wrong: export const off = (price: Money, coupon: Coupon): number => price.cents * coupon.percent + 1
export const off = (price: Money, coupon: Coupon): number => price.cents * coupon.percent
