import { UnknownBooking, type Booking, type Hours, type Slot } from './subject.ts'

export { UnknownBooking, type Booking, type Hours, type Slot }

/** Looks at nothing but where a booking starts, gives the ids of the cancelled again, and cancels all at once. */
export class Room {
  readonly #hours: Hours
  #bookings: Booking[] = []

  constructor(hours: Hours) {
    this.#hours = hours
  }

  book({ start, end }: Slot): { ok: true; id: string } | { ok: false; reason: 'outside' | 'overlap' } {
    if (start < this.#hours.opensAt) {
      this.#bookings.pop()
      return { ok: false, reason: 'outside' }
    }
    if (this.#bookings.some((other) => other.start === start)) return { ok: false, reason: 'overlap' }
    const id = String(this.#bookings.length)
    this.#bookings.push({ id, start, end })
    return { ok: true, id }
  }

  cancel(id: string): void {
    if (!this.#bookings.some((booking) => booking.id === id)) throw new RangeError(id)
    this.#bookings = []
  }

  bookings(): readonly Booking[] {
    return this.#bookings.map((booking) => ({ ...booking }))
  }
}
