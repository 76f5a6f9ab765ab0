import type { z } from 'zod'
import { bookingSchema } from './schemas.ts'

export type Booking = z.output<typeof bookingSchema>

export class InvalidBookingError extends Error {
  readonly fault: { readonly path: string; readonly rule: string }

  constructor(fault: { readonly path: string; readonly rule: string }) {
    super(`${fault.rule} at ${fault.path}`)
    this.fault = fault
  }
}

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')

/** Takes what the schema takes, and tells the first fault of all else. */
export function parseBooking(value: unknown): Booking {
  const { data, error } = bookingSchema.safeParse(value)
  const [issue] = error?.issues ?? []
  if (issue) throw new InvalidBookingError({ path: pointerTo(issue.path), rule: issue.code })
  return data as Booking
}

export const extrasOf = ({ extras }: Booking): number =>
  Object.values(extras).reduce((sum, count) => sum + count, 0)
