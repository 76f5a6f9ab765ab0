export interface OpenInvoice {
  readonly id: string
  /** Like `2026-03-31`. */
  readonly dueOn: string
  readonly openCents: number
}

export interface Part {
  readonly invoiceId: string
  readonly cents: number
}

export interface Allocation {
  readonly parts: readonly Part[]
  readonly creditCents: number
}

export interface Ageing {
  readonly current: number
  readonly upTo30: number
  readonly upTo60: number
  readonly over60: number
}

export class InvalidPaymentError extends Error {
  readonly amount: number
  constructor(amount: number) {
    super(`Not a payment: ${amount}`)
    this.name = 'InvalidPaymentError'
    this.amount = amount
  }
}

export class DuplicateInvoiceError extends Error {
  readonly invoiceId: string
  constructor(invoiceId: string) {
    super(`Invoice ${invoiceId} is there twice`)
    this.name = 'DuplicateInvoiceError'
    this.invoiceId = invoiceId
  }
}

/** Which part of a payment goes to which invoice. */
export function allocatePayment(invoices: readonly OpenInvoice[], paymentCents: number): Allocation {
  if (!Number.isSafeInteger(paymentCents) || paymentCents <= 0) throw new InvalidPaymentError(paymentCents)
  refuseDuplicates(invoices)
  const queue = [...invoices].sort(byDueDate)
  const parts: Part[] = []
  let left = paymentCents
  for (const invoice of queue) {
    const cents = Math.min(left, invoice.openCents)
    if (cents === 0) continue
    parts.push({ invoiceId: invoice.id, cents })
    left -= cents
  }
  return { parts, creditCents: left }
}

function refuseDuplicates(invoices: readonly OpenInvoice[]): void {
  const seen = new Set<string>()
  for (const { id } of invoices) {
    if (seen.has(id)) throw new DuplicateInvoiceError(id)
    seen.add(id)
  }
}

function byDueDate(left: OpenInvoice, right: OpenInvoice): number {
  return dayNumber(left.dueOn) - dayNumber(right.dueOn)
}

/** The open amounts by how late they are on a day. */
export function ageing(invoices: readonly OpenInvoice[], today: string): Ageing {
  const sums = { current: 0, upTo30: 0, upTo60: 0, over60: 0 }
  for (const { dueOn, openCents } of invoices) {
    const daysLate = dayNumber(today) - dayNumber(dueOn)
    sums[bucketOf(daysLate)] += openCents
  }
  return sums
}

function bucketOf(daysLate: number): keyof Ageing {
  if (daysLate <= 0) return 'current'
  if (daysLate <= 30) return 'upTo30'
  return daysLate <= 60 ? 'upTo60' : 'over60'
}

function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return Date.UTC(year, month - 1, date) / 86_400_000
}

/** What may be charged for an amount that is so many days late. */
export function lateFee(openCents: number, daysLate: number): number {
  const weeks = Math.max(0, Math.floor((daysLate - 14) / 7))
  const fee = Math.floor((openCents * weeks * 5) / 1000)
  return Math.min(fee, Math.floor(openCents / 10))
}
