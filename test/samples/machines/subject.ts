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

/** A room by the hour. */
export class Room {
  readonly #hours: Hours
  #bookings: Booking[] = []
  #last = 0

  constructor(hours: Hours) {
    this.#hours = { ...hours }
  }

  book({ start, end }: Slot): { ok: true; id: string } | { ok: false; reason: 'outside' | 'overlap' } {
    if (start < this.#hours.opensAt || end > this.#hours.closesAt) return { ok: false, reason: 'outside' }
    if (this.#bookings.some((other) => start < other.end && other.start < end))
      return { ok: false, reason: 'overlap' }
    this.#last += 1
    const id = String(this.#last)
    this.#bookings.push({ id, start, end })
    return { ok: true, id }
  }

  cancel(id: string): void {
    if (!this.#bookings.some((booking) => booking.id === id)) throw new UnknownBooking(id)
    this.#bookings = this.#bookings.filter((booking) => booking.id !== id)
  }

  bookings(): readonly Booking[] {
    return this.#bookings.map((booking) => ({ ...booking }))
  }
}
