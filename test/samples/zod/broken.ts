import { InvalidBookingError, type Booking } from './subject.ts'

export { InvalidBookingError }
export type { Booking }

/** Forgets to look inside. */
export function parseBooking(value: unknown): Booking {
  if (typeof value !== 'object' || value === null) throw new InvalidBookingError({ path: '/', rule: 'type' })
  return { ...(value as Booking), rooms: [] }
}
export const extrasOf = (): number => -1
