import type { Data } from './source.ts'

const form =
  /^((?:\d{4}|[+-]\d{6})(?:-\d\d(?:-\d\d)?)?)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/

/** The time of a date as specs write it: ISO text, or milliseconds; undefined for what is none. */
export function timeOf(data: Data): number | undefined {
  if (typeof data !== 'string' && typeof data !== 'number') return undefined
  const time = new Date(data).getTime()
  return Number.isNaN(time) || (typeof data === 'string' && !isWritten(data)) ? undefined : time
}

/** To JavaScript `item 5` is a day in May 2001, and the 30th of February the first of March. */
function isWritten(text: string): boolean {
  const day = form.exec(text)?.[1]
  return day !== undefined && new Date(day).toISOString().startsWith(day)
}
