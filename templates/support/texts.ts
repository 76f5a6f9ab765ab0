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

/** `P1DT2H`, `P3W`: parts next to one another, as RFC 3339 has it. */
export const durationText = (): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: fc.tuple(pieceOf('YMD'), fc.option(pieceOf('HMS'), { nil: '' })), weight: 2 },
    { arbitrary: fc.tuple(fc.constant(''), pieceOf('HMS')), weight: 1 },
    { arbitrary: fc.tuple(pieceOf('W'), fc.constant('')), weight: 1 },
  ).map(([date, time]) => `P${date}${time === '' ? '' : `T${time}`}`)

/** Amounts of one unit or several that follow one another. */
const pieceOf = (units: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat({ max: units.length - 1 }), fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: units.length }))
    .map(([first, amounts]) =>
      amounts
        .slice(0, units.length - first)
        .map((amount, at) => `${amount}${units[first + at] ?? ''}`)
        .join(''),
    )

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
