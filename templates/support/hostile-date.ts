import fc from 'fast-check'

/** Dates, and those among them that are often forgotten: the epoch, leap days, changes of the clock, ends of years. */
export function hostileDate({
  min,
  max,
}: { readonly min?: Date; readonly max?: Date } = {}): fc.Arbitrary<Date> {
  const [low, high] = [min?.getTime() ?? -8.64e15, max?.getTime() ?? 8.64e15]
  const known = forgottenDates.map((text) => Date.parse(text)).filter((time) => time >= low && time <= high)
  const ends = [...(min ? [low] : []), ...(max ? [high] : [])]
  const plain = fc.date({ ...(min && { min }), ...(max && { max }), noInvalidDate: true })
  if (known.length + ends.length === 0) return plain
  const forgotten = fc.constantFrom(...known, ...ends).map((time) => new Date(time))
  return fc.oneof({ arbitrary: plain, weight: 5 }, { arbitrary: forgotten, weight: 1 })
}

const forgottenDates = [
  ...['1970-01-01T00:00:00.000Z', '1969-12-31T23:59:59.999Z', '2038-01-19T03:14:08.000Z'],
  ...['2000-02-29T12:00:00.000Z', '2024-02-29T00:00:00.000Z', '2100-02-28T23:59:59.999Z'],
  ...['2024-03-10T10:00:00.000Z', '2024-03-31T01:00:00.000Z', '2024-10-27T01:00:00.000Z'],
  ...['2024-11-03T09:00:00.000Z', '2024-12-31T23:59:59.999Z', '0001-01-01T00:00:00.000Z'],
]
