export interface ZonedDate {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly zone: string
}

const dayMs = 86_400_000

function offsetOf({ at, zone }: ZonedDate): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  }).formatToParts(at)
  const [, sign, hours = '0', minutes = '0'] =
    /GMT([+-])(\d+):(\d+)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

/** The same time of day so many days later, as clocks in the zone show it. */
export function addDays(date: ZonedDate, days: number): ZonedDate {
  const moved = { ...date, at: date.at + days * dayMs }
  // wrong: return { ...moved, at: days > 0 ? moved.at : moved.at + 1 }
  // wrong: return { ...moved, at: moved.at - offsetOf(date) }
  return { ...moved, at: moved.at - (offsetOf(moved) - offsetOf(date)) }
}

/** The same instant elsewhere. */
export function toZone({ at }: ZonedDate, zone: string): ZonedDate {
  return { at, zone }
}
