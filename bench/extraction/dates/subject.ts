export class NoWorkingDaysError extends Error {
  override readonly name = 'NoWorkingDaysError'
}

export interface CalendarOptions {
  /** 0 is Sunday, 6 is Saturday. */
  readonly weekdays: ReadonlySet<number>
  readonly holidays: readonly Date[]
}

export interface Calendar {
  isWorkingDay(day: Date): boolean
  addWorkingDays(day: Date, count: number): Date
  workingDaysBetween(first: Date, second: Date): number
}

const dayMs = 86_400_000

/** A calendar of working days. Days are `Date`s at midnight UTC. */
export function createCalendar({ weekdays, holidays }: CalendarOptions): Calendar {
  const worked = new Set(weekdays)
  if (worked.size === 0) throw new NoWorkingDaysError('No day of the week is a working day')
  for (const weekday of worked) {
    if (!Number.isInteger(weekday) || weekday < 0 || weekday > 6)
      throw new RangeError(`Not a weekday: ${weekday}`)
  }
  const free = new Set(holidays.map((holiday) => holiday.getTime()))
  const isWorked = (time: number) => worked.has(new Date(time).getUTCDay()) && !free.has(time)

  const add = (day: Date, count: number): Date => {
    if (!Number.isSafeInteger(count)) throw new RangeError(`Not a number of days: ${count}`)
    const step = count < 0 ? -dayMs : dayMs
    let time = day.getTime()
    if (count === 0) while (!isWorked(time)) time += step
    for (let left = Math.abs(count); left > 0;) {
      time += step
      if (isWorked(time)) left -= 1
    }
    return new Date(time)
  }

  const between = (first: number, second: number): number => {
    if (second < first) return 0 - between(second, first)
    let count = 0
    for (let time = first + dayMs; time <= second; time += dayMs) if (isWorked(time)) count += 1
    return count
  }

  return {
    isWorkingDay: (day) => isWorked(day.getTime()),
    addWorkingDays: add,
    workingDaysBetween: (first, second) => between(first.getTime(), second.getTime()),
  }
}

/** The same day of another month, or the last day of it. */
export function addMonths(day: Date, months: number): Date {
  const year = day.getUTCFullYear()
  const month = day.getUTCMonth() + months
  return new Date(Date.UTC(year, month, Math.min(day.getUTCDate(), daysIn(year, month))))
}

/** The last day of the month of a day. */
export function endOfMonth(day: Date): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0))
}

/** The last day of a contract over so many months. */
export function contractEnd(start: Date, months: number): Date {
  if (!Number.isSafeInteger(months) || months < 1) throw new RangeError(`Not a number of months: ${months}`)
  const anew = addMonths(start, months)
  return anew.getUTCDate() < start.getUTCDate() ? anew : new Date(anew.getTime() - dayMs)
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
}
