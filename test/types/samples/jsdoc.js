/**
 * @typedef {object} Guest
 * @property {string} name
 * @property {number} [age]
 * @property {'single' | 'double'} room
 */

/** @typedef {{ guests: Guest[], nights: number, paid?: boolean }} Booking */

/**
 * @template T
 * @typedef {{ value: T, fallback: T | null }} Fallback
 */

/** @typedef {Fallback<number>} NumberFallback */

/** @enum {string} */
export const Season = { Low: 'low', High: 'high' }

/** @typedef {Array<string | number>} Labels */

/** @typedef {Object<string, number>} Prices */

/** @callback Discount @param {number} cents @returns {number} */

/** @typedef {?string} Remark */

/**
 * @param {Booking} booking
 * @param {number} [rate]
 * @returns {number}
 */
export function price(booking, rate = 1) {
  return booking.nights * rate
}

export class Reservation {
  /** @param {string} code */
  constructor(code) {
    this.code = code
  }
}
