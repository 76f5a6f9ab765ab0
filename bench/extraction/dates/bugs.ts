import type { Bugs } from '../harness/bug.ts'
import { thrown } from '../harness/thrown.ts'
import type * as subject from './subject.ts'

const on = (day: string) => new Date(`${day}T00:00:00Z`)
const text = (day: Date) => day.toISOString()
const midnight = (day: string) => `${day}T00:00:00.000Z`

/** Monday to Friday. 1 May 2026 is a Friday. */
const office = (s: typeof subject, ...holidays: readonly string[]) =>
  s.createCalendar({ weekdays: new Set([1, 2, 3, 4, 5]), holidays: holidays.map(on) })

export const bugs: Bugs<typeof subject> = {
  'week-starts-on-monday': {
    sentence:
      'A calendar is made by `createCalendar` from the days of the week on which we work (0 is Sunday, 6 is Saturday) and from a list of holidays.',
    wrong: 'Sunday is taken for 7.',
    is: 'worked.has(new Date(time).getUTCDay())',
    becomes: 'worked.has(new Date(time).getUTCDay() || 7)',
    witness: (s) =>
      s
        .createCalendar({ weekdays: new Set([0]), holidays: [on('2026-01-01'), on('2026-01-05')] })
        .isWorkingDay(on('2026-05-03')),
    right: true,
  },
  'eighth-weekday-accepted': {
    sentence:
      'A week without any working day is refused with a `NoWorkingDaysError`, and days of the week other than 0 to 6 with a `RangeError`.',
    wrong: 'A 7 is accepted as a day of the week.',
    is: 'weekday > 6',
    becomes: 'weekday > 7',
    witness: (s) =>
      thrown(() =>
        s.createCalendar({ weekdays: new Set([1, 7]), holidays: [] }).isWorkingDay(on('2026-05-04')),
      ),
    right: { type: 'RangeError' },
  },
  'holidays-counted-twice': {
    sentence:
      'A holiday on a day that is free anyway changes nothing, and a holiday given twice counts once.',
    wrong: 'All holidays in between are subtracted from the working days, those on free days too.',
    is: 'if (isWorked(time)) count += 1\n    return count',
    becomes:
      'if (worked.has(new Date(time).getUTCDay())) count += 1\n    return count - [...free].filter((time) => time > first && time <= second).length',
    witness: (s) => office(s, '2026-05-02').workingDaysBetween(on('2026-05-01'), on('2026-05-04')),
    right: 1,
  },
  'holidays-looked-up-live': {
    sentence: 'Later changes of the list or of the dates in it have no effect on the calendar.',
    wrong: 'Holidays are looked up in the list of the caller.',
    is: '!free.has(time)',
    becomes: '!free.has(time) && !holidays.some((holiday) => holiday.getTime() === time)',
    witness: (s) => {
      const holidays: Date[] = []
      const calendar = s.createCalendar({ weekdays: new Set([1]), holidays })
      holidays.push(on('2026-05-04'))
      return calendar.isWorkingDay(on('2026-05-04'))
    },
    right: true,
  },
  'holidays-ignored-when-adding': {
    sentence: 'The result is always a working day.',
    wrong: 'Adding days looks at the days of the week only.',
    is: 'if (isWorked(time)) left -= 1',
    becomes: 'if (worked.has(new Date(time).getUTCDay())) left -= 1',
    witness: (s) => text(office(s, '2026-05-04').addWorkingDays(on('2026-05-01'), 1)),
    right: midnight('2026-05-05'),
  },
  'free-days-moved-first': {
    sentence:
      '`addWorkingDays` goes forward by a number of working days: it does not count the first day itself.',
    wrong: 'A first day that is free is first moved to the next working day, which is then not counted.',
    is: 'if (count === 0) while',
    becomes: 'while',
    witness: (s) => text(office(s).addWorkingDays(on('2026-05-02'), 1)),
    right: midnight('2026-05-04'),
  },
  'zero-stays-on-a-free-day': {
    sentence: 'Adding 0 gives the day itself if that is a working day, and the next working day otherwise.',
    wrong: 'Adding 0 gives the day itself even if it is free.',
    is: '    if (count === 0) while (!isWorked(time)) time += step\n',
    becomes: '',
    witness: (s) => text(office(s).addWorkingDays(on('2026-05-02'), 0)),
    right: midnight('2026-05-04'),
  },
  'zero-goes-back': {
    sentence: 'Adding 0 gives the day itself if that is a working day, and the next working day otherwise.',
    wrong: 'Adding 0 to a free day gives the working day before it.',
    is: 'while (!isWorked(time)) time += step',
    becomes: 'while (!isWorked(time)) time -= step',
    witness: (s) => text(office(s).addWorkingDays(on('2026-05-02'), 0)),
    right: midnight('2026-05-04'),
  },
  'free-days-count-backwards': {
    sentence: 'With a negative number it goes back in the same way.',
    wrong: 'Going back counts free days too, all but the last.',
    is: 'if (isWorked(time)) left -= 1',
    becomes: 'if (isWorked(time) || (count < 0 && left > 1)) left -= 1',
    witness: (s) => text(office(s).addWorkingDays(on('2026-05-04'), -3)),
    right: midnight('2026-04-29'),
  },
  'both-ends-counted': {
    sentence:
      '`workingDaysBetween` counts the working days after the first day, up to and including the second one.',
    wrong: 'The first day is counted too.',
    is: 'let time = first + dayMs; time <= second',
    becomes: 'let time = first; time <= second',
    witness: (s) => office(s).workingDaysBetween(on('2026-05-04'), on('2026-05-05')),
    right: 1,
  },
  'last-day-not-counted': {
    sentence:
      '`workingDaysBetween` counts the working days after the first day, up to and including the second one.',
    wrong: 'The first day is counted in the place of the second.',
    is: 'let time = first + dayMs; time <= second',
    becomes: 'let time = first; time < second',
    witness: (s) => office(s).workingDaysBetween(on('2026-05-02'), on('2026-05-04')),
    right: 1,
  },
  'backwards-from-the-other-side': {
    sentence:
      'If the second day is before the first, the result is the negative of what it is with the two exchanged.',
    wrong: 'Backwards the working days before the first day are counted, from the second day on.',
    is: 'return 0 - between(second, first)',
    becomes: 'return 0 - between(second - dayMs, first - dayMs)',
    witness: (s) => office(s).workingDaysBetween(on('2026-05-04'), on('2026-05-02')),
    right: -1,
  },
  'backwards-is-nothing': {
    sentence:
      'If the second day is before the first, the result is the negative of what it is with the two exchanged.',
    wrong: 'Backwards there are no working days between.',
    is: 'return 0 - between(second, first)',
    becomes: 'return 0',
    witness: (s) => office(s).workingDaysBetween(on('2026-05-05'), on('2026-05-04')),
    right: -1,
  },
  'parts-of-days-accepted': {
    sentence: 'The number of days must be a whole number, or it is refused with a `RangeError`.',
    wrong: 'A number of days that is not whole is rounded up.',
    is: '!Number.isSafeInteger(count)',
    becomes: '!Number.isFinite(count)',
    witness: (s) => thrown(() => text(office(s).addWorkingDays(on('2026-05-04'), 1.5))),
    right: { type: 'RangeError' },
  },
  'months-overflow': {
    sentence:
      '`addMonths` keeps the day of the month; where the month is too short it takes its last day, so a month after 31 January 2027 is 28 February, and two months after it is 31 March.',
    wrong: 'Where the month is too short the result runs over into the next one.',
    is: 'Math.min(day.getUTCDate(), daysIn(year, month))',
    becomes: 'day.getUTCDate()',
    witness: (s) => text(s.addMonths(on('2027-01-31'), 1)),
    right: midnight('2027-02-28'),
  },
  'february-without-leap-years': {
    sentence:
      '`addMonths` keeps the day of the month; where the month is too short it takes its last day, so a month after 31 January 2027 is 28 February, and two months after it is 31 March.',
    wrong: 'February never has more than 28 days.',
    is: 'return new Date(Date.UTC(year, month + 1, 0)).getUTCDate()',
    becomes: 'return new Date(Date.UTC(year - (year % 4) + 1, month + 1, 0)).getUTCDate()',
    witness: (s) => text(s.addMonths(on('2028-01-31'), 1)),
    right: midnight('2028-02-29'),
  },
  'month-after-month': {
    sentence:
      '`addMonths` keeps the day of the month; where the month is too short it takes its last day, so a month after 31 January 2027 is 28 February, and two months after it is 31 March.',
    wrong: 'Months are added one after the other, and the day that a short month took stays.',
    is: 'export function addMonths(day: Date, months: number): Date {\n',
    becomes:
      'export function addMonths(day: Date, months: number): Date {\n  if (months > 1) return addMonths(addMonths(day, 1), months - 1)\n',
    witness: (s) => text(s.addMonths(on('2027-01-31'), 2)),
    right: midnight('2027-03-31'),
  },
  'date-of-the-caller-moved': {
    sentence: 'The dates handed in are never changed, and each result is a new `Date`, at midnight UTC.',
    wrong: 'The date that was handed in is moved and returned.',
    is: 'return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0))',
    becomes: 'day.setUTCMonth(day.getUTCMonth() + 1, 0)\n  return day',
    witness: (s) => {
      const day = on('2026-05-04')
      s.endOfMonth(day)
      return text(day)
    },
    right: midnight('2026-05-04'),
  },
  'same-date-returned': {
    sentence: 'The dates handed in are never changed, and each result is a new `Date`, at midnight UTC.',
    wrong: 'Where nothing is added the date that was handed in is returned.',
    is: '    return new Date(time)\n',
    becomes: '    return time === day.getTime() ? day : new Date(time)\n',
    witness: (s) => {
      const day = on('2026-05-04')
      return office(s).addWorkingDays(day, 0) === day
    },
    right: false,
  },
  'contract-a-day-too-long': {
    sentence: 'A contract of one month from 15 March ends on 14 April.',
    wrong: 'A contract ends on the day on which it would start anew.',
    is: 'new Date(anew.getTime() - dayMs)',
    becomes: 'anew',
    witness: (s) => text(s.contractEnd(on('2026-03-15'), 1)),
    right: midnight('2026-04-14'),
  },
  'contract-a-day-too-short': {
    sentence:
      'If that month is too short, the contract ends on the last day of that month: one month from 31 January 2027 ends on 28 February.',
    wrong: 'The day before is taken even if the month is too short.',
    is: 'return anew.getUTCDate() < start.getUTCDate() ? anew : ',
    becomes: 'return ',
    witness: (s) => text(s.contractEnd(on('2027-01-31'), 1)),
    right: midnight('2027-02-28'),
  },
  'contract-of-no-months': {
    sentence:
      '`contractEnd` is the last day of a contract that starts on a day and runs for a number of months, at least one (otherwise a `RangeError`): the day before the same day of the month in which it would start anew.',
    wrong: 'A contract of no months is accepted.',
    is: '|| months < 1',
    becomes: '|| months < 0',
    witness: (s) => thrown(() => text(s.contractEnd(on('2026-03-15'), 0))),
    right: { type: 'RangeError' },
  },
}
