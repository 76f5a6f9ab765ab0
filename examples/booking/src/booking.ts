/** Opening hours, in minutes since midnight. */
export interface Hours {
  opensAt: number
  closesAt: number
}

export interface Slot {
  start: number
  end: number
}

export type Refusal = 'outside-hours' | 'overlap' | 'too-short' | 'too-long'

export type BookingResult = { ok: true; id: string } | { ok: false; reason: Refusal }

/** A booking that was cancelled already, or that never was. */
export class UnknownBookingError extends Error {
  readonly id: string

  constructor(id: string) {
    super(`no booking has the id ${id}`)
    this.name = 'UnknownBookingError'
    this.id = id
  }
}

const shortest = 15
const longest = 240

/** A meeting room, and who has it when. */
export class Room {
  readonly #hours: Hours
  #bookings: readonly (Slot & { id: string })[] = []
  #lastId = 0

  constructor(hours: Hours) {
    this.#hours = { ...hours }
  }

  book({ start, end }: Slot): BookingResult {
    const reason = this.#refusalOf(start, end)
    if (reason) return { ok: false, reason }
    this.#lastId += 1
    const id = String(this.#lastId)
    this.#bookings = [...this.#bookings, { id, start, end }].sort(byStart)
    return { ok: true, id }
  }

  cancel(id: string): void {
    const left = this.#bookings.filter((booking) => booking.id !== id)
    if (left.length === this.#bookings.length) throw new UnknownBookingError(id)
    this.#bookings = left
  }

  bookings(): ReadonlyArray<Slot & { id: string }> {
    return this.#bookings.map((booking) => ({ ...booking }))
  }

  /** The maximal free intervals of at least so many minutes, in order. */
  freeSlots(minimum: number): Slot[] {
    const starts = [this.#hours.opensAt, ...this.#bookings.map(({ end }) => end)]
    const ends = [...this.#bookings.map(({ start }) => start), this.#hours.closesAt]
    return starts
      .map((start, index) => ({ start, end: ends[index] ?? start }))
      .filter(({ start, end }) => end > start && end - start >= minimum)
  }

  #refusalOf(start: number, end: number): Refusal | undefined {
    const minutes = end - start
    if (minutes < shortest) return 'too-short'
    if (minutes > longest) return 'too-long'
    if (start < this.#hours.opensAt || end > this.#hours.closesAt) return 'outside-hours'
    return this.#bookings.some((other) => start < other.end && other.start < end) ? 'overlap' : undefined
  }
}

const byStart = (a: Slot, b: Slot) => a.start - b.start
