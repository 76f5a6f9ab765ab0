// A copy of ../src/booking.ts in which bugs can be switched on, one at a time, by the environment
// variable BOOKING_BUG. Every bug is one `broken('…') ? wrong : right`, and a test proves that
// what stands on the right is the original.
import { broken } from './bugs.js'

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
    if (reason)
      return broken('overlap-drops-the-last')
        ? ((this.#bookings =
            reason === 'overlap' && this.#bookings.length > 3 ? this.#bookings.slice(0, -1) : this.#bookings),
          { ok: false, reason })
        : broken('refused-but-kept')
          ? ((this.#bookings = [...this.#bookings, { id: '', start, end }]), { ok: false, reason })
          : { ok: false, reason }
    this.#lastId += 1
    const id = broken('ids-are-reused')
      ? String(this.#bookings.length)
      : broken('ids-after-a-cancel')
        ? afterTheLast(this.#bookings)
        : broken('ids-of-two-digits')
          ? String(this.#lastId % 100)
          : String(this.#lastId)
    this.#bookings = [...this.#bookings, { id, start, end }].sort(
      broken('free-slots-as-booked') ? () => 0 : byStart,
    )
    return { ok: true, id }
  }

  cancel(id: string): void {
    const left = broken('second-cancel-hits-the-next')
      ? remembering(this, this.#bookings, withoutThoseInPlaceOf(this, this.#bookings, id))
      : broken('ids-are-trimmed')
        ? this.#bookings.filter((booking) => booking.id !== id.trim())
        : this.#bookings.filter((booking) => booking.id !== id)
    if (
      broken('unknown-id-ignored')
        ? false
        : broken('second-cancel-ignored')
          ? left.length === this.#bookings.length && !(Number(id) >= 1 && Number(id) <= this.#lastId)
          : broken('unknown-id-cancels-the-last')
            ? left.length === this.#bookings.length && ((this.#bookings = left.slice(0, -1)), true)
            : left.length === this.#bookings.length
    )
      throw broken('another-error') ? new Error(id) : new UnknownBookingError(id)
    this.#bookings = broken('cancelled-stays-listed')
      ? this.#bookings
      : broken('cancelled-stays-taken')
        ? remembering(this, this.#bookings, left)
        : left
  }

  bookings(): ReadonlyArray<Slot & { id: string }> {
    return broken('list-is-live') ? this.#bookings : this.#bookings.map((booking) => ({ ...booking }))
  }

  /** The maximal free intervals of at least so many minutes, in order. */
  freeSlots(minimum: number): Slot[] {
    const starts = [this.#hours.opensAt, ...this.#bookings.map(({ end }) => end)]
    const ends = broken('free-slots-without-the-last')
      ? this.#bookings.map(({ start }) => start)
      : [...this.#bookings.map(({ start }) => start), this.#hours.closesAt]
    return starts
      .map((start, index) =>
        broken('free-slots-cut-off')
          ? { start, end: Math.min(start + 240, ends[index] ?? start) }
          : { start, end: ends[index] ?? start },
      )
      .filter(
        ({ start, end }) =>
          end > start && (broken('free-slots-longer-only') ? end - start > minimum : end - start >= minimum),
      )
  }

  #refusalOf(start: number, end: number): Refusal | undefined {
    const minutes = end - start
    if (
      broken('quarter-of-an-hour-refused')
        ? minutes <= shortest
        : broken('too-short-accepted')
          ? minutes < 14
          : minutes < shortest
    )
      return broken('hours-before-length')
        ? start < this.#hours.opensAt
          ? 'outside-hours'
          : 'too-short'
        : 'too-short'
    if (
      broken('four-hours-refused')
        ? minutes >= longest
        : broken('too-long-accepted')
          ? minutes > 241
          : minutes > longest
    )
      return 'too-long'
    if (
      broken('closing-time-refused')
        ? start < this.#hours.opensAt || end >= this.#hours.closesAt
        : broken('opens-early')
          ? start < this.#hours.opensAt - 1 || end > this.#hours.closesAt
          : broken('closes-late')
            ? start < this.#hours.opensAt || end > this.#hours.closesAt + 1
            : start < this.#hours.opensAt || end > this.#hours.closesAt
    )
      return broken('overlap-before-hours')
        ? this.#bookings.some((other) => start < other.end && other.start < end)
          ? 'overlap'
          : 'outside-hours'
        : 'outside-hours'
    return (broken('cancelled-stays-taken')
      ? [...this.#bookings, ...cancelledOf(this)]
      : broken('overlaps-the-last-only')
        ? this.#bookings.slice(-1)
        : this.#bookings
    ).some((other) =>
      broken('gaps-cannot-be-filled')
        ? fillsGap(this.#bookings, { start, end }) || (start < other.end && other.start < end)
        : broken('touching-refused')
          ? start <= other.end && other.start < end
          : broken('overlaps-by-start-only')
            ? start < other.end && other.start <= start
            : start < other.end && other.start < end,
    )
      ? 'overlap'
      : undefined
  }
}

const byStart = (a: Slot, b: Slot) => a.start - b.start

// What only the bugs need.

const afterTheLast = (bookings: readonly { id: string }[]) =>
  String(Math.max(0, ...bookings.map(({ id }) => Number(id))) + 1)

const fillsGap = (live: readonly Slot[], { start, end }: Slot) =>
  live.some((one) => one.end === start) && live.some((one) => one.start === end)

const withoutThoseInPlaceOf = (room: Room, live: readonly (Slot & { id: string })[], id: string) =>
  live.filter(
    (one) => one.id !== id && !cancelledOf(room).some((old) => old.id === id && old.start === one.start),
  )

const cancelled = new WeakMap<Room, readonly (Slot & { id: string })[]>()
const cancelledOf = (room: Room): readonly (Slot & { id: string })[] => cancelled.get(room) ?? []

function remembering<Held extends Slot & { id: string }>(
  room: Room,
  before: readonly Held[],
  left: readonly Held[],
): readonly Held[] {
  cancelled.set(room, [...cancelledOf(room), ...before.filter((booking) => !left.includes(booking))])
  return left
}
