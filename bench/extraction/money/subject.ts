export type Currency = 'EUR' | 'USD' | 'JPY' | 'KWD'

export class InvalidAmountError extends Error {
  readonly text: string
  constructor(text: string) {
    super(`Not an amount: ${text}`)
    this.name = 'InvalidAmountError'
    this.text = text
  }
}

export class CurrencyMismatchError extends Error {
  readonly left: Currency
  readonly right: Currency
  constructor(left: Currency, right: Currency) {
    super(`${left} is not ${right}`)
    this.name = 'CurrencyMismatchError'
    this.left = left
    this.right = right
  }
}

export class InvalidWeightsError extends Error {
  override readonly name = 'InvalidWeightsError'
}

const digits = { EUR: 2, USD: 2, JPY: 0, KWD: 3 } as const satisfies Record<Currency, number>

/** An amount in whole minor units of a currency. */
export class Money {
  readonly minor: number
  readonly currency: Currency

  private constructor(minor: number, currency: Currency) {
    if (!Number.isSafeInteger(minor)) throw new InvalidAmountError(String(minor))
    this.minor = minor === 0 ? 0 : minor
    this.currency = currency
  }

  static of(minor: number, currency: Currency): Money {
    return new Money(minor, currency)
  }

  static parse(text: string): Money {
    const [, sign = '', whole = '', point = '', currency = ''] =
      /^(-?)(0|[1-9]\d*)(\.\d+)? (EUR|USD|JPY|KWD)$/.exec(text) ?? []
    if (!isCurrency(currency) || Math.max(0, point.length - 1) !== digits[currency]) {
      throw new InvalidAmountError(text)
    }
    const minor = Number(`${sign}${whole}${point.slice(1)}`)
    if (!Number.isSafeInteger(minor) || Object.is(minor, -0)) throw new InvalidAmountError(text)
    return new Money(minor, currency)
  }

  toString(): string {
    const places = digits[this.currency]
    const all = String(Math.abs(this.minor)).padStart(places + 1, '0')
    const whole = all.slice(0, all.length - places)
    const point = places === 0 ? '' : `.${all.slice(-places)}`
    return `${this.minor < 0 ? '-' : ''}${whole}${point} ${this.currency}`
  }

  plus(other: Money): Money {
    this.needSame(other)
    return new Money(this.minor + other.minor, this.currency)
  }

  minus(other: Money): Money {
    this.needSame(other)
    return new Money(this.minor - other.minor, this.currency)
  }

  percent(rate: number): Money {
    if (!Number.isSafeInteger(rate)) throw new RangeError(`Not a whole percentage: ${rate}`)
    return new Money(Number(hundredth(BigInt(this.minor) * BigInt(rate))), this.currency)
  }

  compare(other: Money): number {
    this.needSame(other)
    return this.minor - other.minor
  }

  equals(other: Money): boolean {
    return this.currency === other.currency && this.minor === other.minor
  }

  allocate(weights: readonly number[]): Money[] {
    const sum = checkedSum(weights)
    const sign = this.minor < 0 ? -1n : 1n
    const amount = BigInt(Math.abs(this.minor))
    const parts = weights.map((weight) => (amount * BigInt(weight)) / BigInt(sum))
    let left = amount - parts.reduce((total, part) => total + part, 0n)
    return parts.map((part, index) => {
      const extra = left > 0n && (weights[index] ?? 0) > 0 ? 1n : 0n
      left -= extra
      return new Money(Number(sign * (part + extra)), this.currency)
    })
  }

  static total(currency: Currency, amounts: readonly Money[]): Money {
    const none = new Money(0, currency)
    let sum = 0n
    for (const amount of amounts) {
      none.needSame(amount)
      sum += BigInt(amount.minor)
    }
    return new Money(Number(sum), currency)
  }

  private needSame(other: Money): void {
    if (this.currency !== other.currency) throw new CurrencyMismatchError(this.currency, other.currency)
  }
}

function isCurrency(text: string): text is Currency {
  return Object.hasOwn(digits, text)
}

/** A hundredth, half a unit going to the even neighbour. */
function hundredth(value: bigint): bigint {
  const sign = value < 0n ? -1n : 1n
  const whole = (value * sign) / 100n
  const rest = (value * sign) % 100n
  const isUp = rest > 50n || (rest === 50n && whole % 2n === 1n)
  return sign * (isUp ? whole + 1n : whole)
}

function checkedSum(weights: readonly number[]): number {
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0)) {
    throw new InvalidWeightsError('A weight is not a whole number of at least 0')
  }
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum === 0) throw new InvalidWeightsError('No weights')
  return sum
}
