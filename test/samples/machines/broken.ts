export interface Hours {
  readonly opensAt: number
  readonly closesAt: number
}
export interface Slot {
  readonly start: number
  readonly end: number
}
export interface Booking extends Slot {
  readonly id: string
}

export class UnknownBooking extends Error {
  readonly id: string
  constructor(id: string) {
    super(`no booking ${id}`)
    this.id = id
  }
}

/** Overlaps by the first booking only, numbers ids by how many there are, and keeps what it refuses. */
export class Room {
  readonly #hours: Hours
  #bookings: Booking[] = []

  constructor(hours: Hours) {
    this.#hours = hours
  }

  book({ start, end }: Slot): { ok: true; id: string } | { ok: false; reason: 'outside' | 'overlap' } {
    const id = String(this.#bookings.length)
    const [first] = this.#bookings
    if (first && start < first.end && first.start < end) return { ok: false, reason: 'overlap' }
    this.#bookings.push({ id, start, end })
    if (start < this.#hours.opensAt || end > this.#hours.closesAt) return { ok: false, reason: 'outside' }
    return { ok: true, id }
  }

  cancel(id: string): void {
    this.#bookings = this.#bookings.filter((booking) => booking.id !== id)
  }

  bookings(): readonly Booking[] {
    return this.#bookings.map((booking) => ({ ...booking }))
  }
}
