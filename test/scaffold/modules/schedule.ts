/** A stretch of minutes; the end is not part of it. */
export interface Slot {
  readonly start: number
  readonly end: number
}

/** Whether two slots share a minute. */
export function overlaps(a: Slot, b: Slot): boolean {
  // wrong: return a.start < b.end && b.start <= a.end + 5
  return a.start < b.end && b.start < a.end
}

/** The minutes of a slot, never negative. */
export const lengthOf = (slot: Slot): number => slot.end - slot.start

/** By start, then by end. */
export function compareSlots(a: Slot, b: Slot): number {
  // wrong: return a.start < b.start ? -1 : 1
  return a.start - b.start || a.end - b.end
}

/**
 * Joins slots that touch. The result is sorted by start. Joining twice gives the same as once.
 * Does not change its input.
 */
export function joinSlots(slots: readonly Slot[]): Slot[] {
  const joined: Slot[] = []
  // wrong: for (const slot of (slots as Slot[]).sort(compareSlots)) {
  for (const slot of [...slots].sort(compareSlots)) {
    const last = joined.at(-1)
    if (last && slot.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, slot.end) }
    // wrong: else joined.unshift(slot)
    else joined.push(slot)
  }
  return joined
}

/**
 * Minutes since midnight.
 * @throws {RangeError} if the hour is greater than 23
 */
export function minuteOfDay(hour: number, minute: number): number {
  // wrong: if (hour > 24) throw new RangeError('hour')
  if (hour > 23) throw new RangeError('hour')
  return hour * 60 + minute
}
