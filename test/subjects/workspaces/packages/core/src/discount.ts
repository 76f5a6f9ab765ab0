export interface Discount {
  readonly percent: number
}

export function discount(cents: number, { percent }: Discount): number {
  // wrong: return Math.round(cents * (1 + percent / 100))
  return Math.round(cents * (1 - percent / 100))
}
