export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const isLeap = (year: number): boolean =>
  // wrong: year % 4 === 0
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const daysIn = (year: number, month: number): number =>
  // wrong: [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] as number
  month === 2 && isLeap(year) ? 29 : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] as number)

/** The date so many days later, or earlier. */
export function addDays({ year, month, day }: CalendarDate, days: number): CalendarDate {
  let [y, m, d] = [year, month, day + days]
  while (d > daysIn(y, m)) {
    d -= daysIn(y, m)
    m += 1
    if (m === 13) [y, m] = [y + 1, 1]
  }
  while (d < 1) {
    m -= 1
    if (m === 0) [y, m] = [y - 1, 12]
    // wrong: d += 31
    d += daysIn(y, m)
  }
  return { year: y, month: m, day: d }
}

const dayNumber = ({ year, month, day }: CalendarDate): number => Date.UTC(year, month - 1, day) / 86_400_000

/** How many days the end is after the start. */
export function daysBetween({ start, end }: { start: CalendarDate; end: CalendarDate }): number {
  // wrong: return Math.abs(dayNumber(end) - dayNumber(start))
  return dayNumber(end) - dayNumber(start)
}
