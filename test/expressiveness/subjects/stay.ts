const dayMs = 86_400_000
const nightsBetween = (start: string, end: string): number => (Date.parse(end) - Date.parse(start)) / dayMs
const later = (day: string, nights: number): string =>
  new Date(Date.parse(day) + nights * dayMs).toISOString().slice(0, 10)

/** A stay of some nights, and what was paid for it. */
export class Stay {
  readonly #start: string
  #end: string
  #total: number
  #rate: number
  #paid = 0
  #status: 'active' | 'done' = 'active'

  constructor(start: string, end: string, total: number) {
    this.#start = start
    this.#end = end
    this.#total = total
    this.#rate = total / this.nights
  }

  get nights(): number {
    return nightsBetween(this.#start, this.#end)
  }

  get end(): string {
    return this.#end
  }

  get totalPaid(): number {
    return this.#paid
  }

  get status(): 'active' | 'done' {
    return this.#status
  }

  pay(amount: number): void {
    // wrong: if (this.#paid + amount >= this.#total) this.#status = 'done'
    this.#paid += amount
  }

  refund(amount: number): void {
    // wrong: this.#paid += -amount / 2
    this.#paid -= amount
  }

  extend(nights: number): void {
    // wrong: this.#end = this.#end.slice(0, 8) + String(Number(this.#end.slice(8)) + nights).padStart(2, '0')
    this.#end = later(this.#end, nights)
    this.#total += nights * this.#rate
  }

  saveDetails(end: string, total: number): void {
    // wrong: if (end > this.#end) this.#end = end
    this.#end = end
    this.#total = total
  }

  checkout(today: string): boolean {
    // wrong: if (this.#paid <= this.#total || today < this.#end) return false
    // wrong: if (this.#paid < this.#total) return false
    if (this.#paid < this.#total || today < this.#end) return false
    this.#status = 'done'
    return true
  }
}
