/** The currencies that we invoice in. */
export type Currency = 'USD' | 'EUR' | 'GBP' | 'CHF'

export interface LineItem {
  readonly sku: string
  readonly description: string
  readonly unitCents: number
  readonly quantity: number
  readonly currency: Currency
  readonly hidden: boolean
}

export interface Invoice {
  readonly id: string
  readonly currency: Currency
  /** A whole percentage, 0 to 100. */
  readonly discountPercent?: number
  readonly items: readonly LineItem[]
}

/** The figures that a statement adds up. */
export interface Totals {
  readonly currency: Currency
  readonly itemCount: number
  readonly subtotalCents: number
  readonly discountCents: number
  readonly totalCents: number
}

export interface InvoiceSummary extends Totals {
  readonly invoiceId: string
  /** The visible lines, duplicates merged. */
  readonly lines: readonly LineItem[]
}

/** Whatever this module refuses. */
export class BillingError extends Error {
  constructor(message: string) {
    super(message)
    this.name = new.target.name
  }
}

export class CurrencyMismatchError extends BillingError {
  readonly expected: Currency
  readonly found: Currency
  constructor(expected: Currency, found: Currency) {
    super(`Mixed currency: expected ${expected}, found ${found}`)
    this.expected = expected
    this.found = found
  }
}

export class InvalidLineError extends BillingError {
  readonly sku: string
  readonly field: 'unitCents' | 'quantity'
  constructor(sku: string, field: 'unitCents' | 'quantity') {
    super(`Line ${sku}: ${field} is not a whole number within its limits`)
    this.sku = sku
    this.field = field
  }
}

export class InvalidDiscountError extends BillingError {
  readonly percent: number
  constructor(percent: number) {
    super(`A discount is a whole percentage from 0 to 100, not ${percent}`)
    this.percent = percent
  }
}

export class InvalidAmountError extends BillingError {
  readonly amount: string
  constructor(amount: string) {
    super(`Not an amount in whole cents: ${amount}`)
    this.amount = amount
  }
}

/** The summary of an invoice: its visible lines, merged, and what they cost. */
export function buildInvoiceSummary(invoice: Invoice): InvoiceSummary {
  for (const item of invoice.items) {
    checkLine(item, invoice.currency)
  }
  const lines = mergeDuplicateLines(invoice.items.filter((item) => !item.hidden))
  const subtotalCents = lines.reduce((total, line) => total + line.unitCents * line.quantity, 0)
  const totalCents = applyDiscount(subtotalCents, invoice.discountPercent ?? 0)
  return {
    invoiceId: invoice.id,
    currency: invoice.currency,
    lines,
    itemCount: lines.length,
    subtotalCents,
    discountCents: subtotalCents - totalCents,
    totalCents,
  }
}

/** Merges lines with the same SKU and unit price into the first of them. */
export function mergeDuplicateLines(lines: readonly LineItem[]): LineItem[] {
  const merged: LineItem[] = []
  for (const line of lines) {
    const at = merged.findIndex((other) => other.sku === line.sku && other.unitCents === line.unitCents)
    const first = merged[at]
    if (first === undefined) merged.push(line)
    else merged[at] = { ...first, quantity: first.quantity + line.quantity }
  }
  return merged
}

/** What is left of an amount after a discount, half a cent going to the customer. */
export function applyDiscount(amountCents: number, percent: number): number {
  if (!isWholeBetween(amountCents, 0, Number.MAX_SAFE_INTEGER)) {
    throw new InvalidAmountError(String(amountCents))
  }
  if (!isWholeBetween(percent, 0, 100)) throw new InvalidDiscountError(percent)
  // Hundreds of cents have a whole discount; taking them apart keeps every product exact.
  const rest = amountCents % 100
  const discount = ((amountCents - rest) / 100) * percent + Math.round((rest * percent) / 100)
  return amountCents - discount
}

/** The figures of two summaries in one currency, added. */
export function addTotals(left: Totals, right: Totals): Totals {
  if (left.currency !== right.currency) throw new CurrencyMismatchError(left.currency, right.currency)
  return {
    currency: left.currency,
    itemCount: left.itemCount + right.itemCount,
    subtotalCents: left.subtotalCents + right.subtotalCents,
    discountCents: left.discountCents + right.discountCents,
    totalCents: left.totalCents + right.totalCents,
  }
}

/** Cents as a decimal amount: 123456 is `1234.56`. */
export function formatCents(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new InvalidAmountError(String(cents))
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Reads what `formatCents` printed, and nothing else. */
export function parseCents(text: string): number {
  const isAmount = /^-?(0|[1-9]\d*)\.\d\d$/.test(text) && text !== '-0.00'
  const cents = isAmount ? Number(text.replace('.', '')) : Number.NaN
  if (!Number.isSafeInteger(cents)) throw new InvalidAmountError(text)
  return cents
}

function checkLine(item: LineItem, currency: Currency): void {
  if (item.currency !== currency) throw new CurrencyMismatchError(currency, item.currency)
  if (!isWholeBetween(item.unitCents, 0, 1_000_000)) throw new InvalidLineError(item.sku, 'unitCents')
  if (!isWholeBetween(item.quantity, 1, 999)) throw new InvalidLineError(item.sku, 'quantity')
}

const isWholeBetween = (value: number, minimum: number, maximum: number): boolean =>
  Number.isInteger(value) && value >= minimum && value <= maximum
