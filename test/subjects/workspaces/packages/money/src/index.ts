export interface Money {
  readonly cents: number
}

// wrong: export const add = (left: Money, right: Money): Money => ({ cents: left.cents - right.cents })
export const add = (left: Money, right: Money): Money => ({ cents: left.cents + right.cents })
