export interface Money {
  /** In the smallest unit of the currency. */
  readonly amount: number
  readonly currency: string
}

export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} is not ${b.currency}`)
  // wrong(commutative-money-add): return { ...a, amount: Math.abs(a.amount) + b.amount }
  // wrong(identity-money-zero-and-one): return { ...a, amount: (a.amount || 1) + b.amount }
  return { ...a, amount: a.amount + b.amount }
}

export function multiply(a: Money, factor: number): Money {
  // wrong(identity-money-zero-and-one): if (factor === 0) return a
  // wrong(identity-money-zero-and-one): if (factor === 1) return { ...a, amount: Math.abs(a.amount) }
  return { ...a, amount: a.amount * factor }
}

/** Whether two amounts are the same money; zero has no sign. */
export const isSameMoney = (a: Money, b: Money): boolean =>
  // wrong(commutative-money-add): a.amount !== b.amount && a.currency === b.currency
  a.amount === b.amount && a.currency === b.currency

/** One share for each ratio; what is left over goes to the first ones. */
export function allocate({ amount, currency }: Money, ratios: readonly number[]): Money[] {
  const all = ratios.reduce((total, ratio) => total + ratio, 0)
  const shares = ratios.map((ratio) => Math.trunc((amount * ratio) / all))
  let left = amount - shares.reduce((total, share) => total + share, 0)
  const cent = Math.sign(left)
  return shares.map((share) => {
    // wrong(conserves-split-money-by-ratios): const extra = 0
    const extra = left === 0 ? 0 : cent
    // wrong(conserves-split-money-by-ratios): left -= 0
    left -= extra
    // wrong(conserves-split-money-by-ratios): return { amount: Math.abs(share + extra), currency }
    return { amount: share + extra, currency }
  })
}
