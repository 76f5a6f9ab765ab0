export interface Tier {
  /** The smallest quantity that it is for. */
  readonly from: number
  readonly centsEach: number
}

export interface Voucher {
  readonly code: string
  /** 0 to 100. */
  readonly percent: number
  readonly validUntil: Date
  readonly minimumCents?: number
}

export interface Quote {
  readonly unitCents: number
  readonly baseCents: number
  readonly savedCents: number
  readonly shippingCents: number
  readonly totalCents: number
  /** Of the voucher that was used. */
  readonly code?: string
}

export interface Order {
  readonly quantity: number
  readonly vouchers: readonly Voucher[]
  readonly at: Date
}

export class InvalidQuantityError extends Error {
  override readonly name = 'InvalidQuantityError'
}

export class InvalidPriceListError extends Error {
  override readonly name = 'InvalidPriceListError'
}

const shippingCents = 590
const freeShippingFromCents = 5_000

/** What one piece costs when so many are ordered. */
export function unitPrice(tiers: readonly Tier[], quantity: number): number {
  check(tiers, quantity)
  const reached = tiers.filter(({ from }) => from <= quantity)
  const best = reached.reduce((highest, tier) => (tier.from > highest.from ? tier : highest))
  return best.centsEach
}

/** What an order costs, without vouchers and shipping. */
export function basePrice(tiers: readonly Tier[], quantity: number): number {
  const own = unitPrice(tiers, quantity) * quantity
  const larger = tiers.filter(({ from }) => from > quantity).map(({ from, centsEach }) => from * centsEach)
  return Math.min(own, ...larger)
}

function check(tiers: readonly Tier[], quantity: number): void {
  if (!Number.isSafeInteger(quantity) || quantity < 1) throw new InvalidQuantityError(`${quantity} pieces`)
  const starts = new Set(tiers.map(({ from }) => from))
  if (!starts.has(1)) throw new InvalidPriceListError('No tier from 1')
  if (starts.size < tiers.length) throw new InvalidPriceListError('Two tiers from the same quantity')
}

/** What an order costs in all. */
export function quote(tiers: readonly Tier[], { quantity, vouchers, at }: Order): Quote {
  const unitCents = unitPrice(tiers, quantity)
  const baseCents = basePrice(tiers, quantity)
  let savedCents = 0
  let code: string | undefined
  for (const voucher of vouchers) {
    const saving = savingOf(voucher, baseCents, at)
    if (saving > savedCents) {
      savedCents = saving
      code = voucher.code
    }
  }
  const price = baseCents - savedCents
  const shipping = price >= freeShippingFromCents ? 0 : shippingCents
  const sums = { unitCents, baseCents, savedCents, shippingCents: shipping, totalCents: price + shipping }
  return code === undefined ? sums : { ...sums, code }
}

function savingOf({ percent, validUntil, minimumCents = 0 }: Voucher, baseCents: number, at: Date): number {
  if (at.getTime() > validUntil.getTime() || baseCents < minimumCents) return 0
  return Math.floor((baseCents * percent) / 100)
}
