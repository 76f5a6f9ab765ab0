import fc from 'fast-check'

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const anyDay = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
})

/** `2024-02-29` */
export const dateText = (): fc.Arbitrary<string> => anyDay.map((day) => day.toISOString().slice(0, 10))

/** `2024-02-29T12:30:00Z`, with fractions and offsets as RFC 3339 allows. */
export const dateTimeText = (): fc.Arbitrary<string> =>
  fc.tuple(dateText(), timeText()).map(([date, time]) => `${date}T${time}`)

/** `12:30:00Z` */
export const timeText = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat({ max: 23 }),
      fc.nat({ max: 59 }),
      fc.nat({ max: 59 }),
      fc.option(fc.nat({ max: 999 })),
      offset,
    )
    .map(([hours, minutes, seconds, fraction, zone]) => {
      const part = fraction === null ? '' : `.${String(fraction).padStart(3, '0')}`
      return `${[hours, minutes, seconds].map(twoDigits).join(':')}${part}${zone}`
    })

const offset = fc.oneof(
  fc.constant('Z'),
  fc
    .tuple(fc.constantFrom('+', '-'), fc.nat({ max: 23 }), fc.nat({ max: 59 }))
    .map(([sign, hours, minutes]) => `${sign}${twoDigits(hours)}:${twoDigits(minutes)}`),
)

/** `P1DT2H`, as ISO 8601 has it. */
export const durationText = (): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat({ max: 99 }),
      fc.nat({ max: 11 }),
      fc.nat({ max: 30 }),
      fc.nat({ max: 23 }),
      fc.nat({ max: 59 }),
    )
    .map(([years, months, days, hours, minutes]) => `P${years}Y${months}M${days}DT${hours}H${minutes}M`)

/** Regular expressions that every engine takes. */
export const regexText = (): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom('a', '.', '\\d+', '[a-z]*', '(?:x|y)', '^', '$', 'b{1,3}'))
    .map((parts) => parts.join(''))

/** `/items/0/a~1b` */
export const jsonPointer = (): fc.Arbitrary<string> =>
  fc
    .array(fc.string())
    .map((parts) => parts.map((part) => `/${part.replace(/~/g, '~0').replace(/\//g, '~1')}`).join(''))
