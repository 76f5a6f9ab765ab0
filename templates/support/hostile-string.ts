import fc from 'fast-check'

interface Lengths {
  readonly minLength?: number
  readonly maxLength?: number
}

/** Strings as people write them, and strings that they forget: empty, blank, very long, lone surrogates, right to left. */
export function hostileString({ minLength = 0, maxLength }: Lengths = {}): fc.Arbitrary<string> {
  const lengths = maxLength === undefined ? { minLength } : { minLength, maxLength }
  const most = maxLength ?? Infinity
  const known = hostileTexts.filter((text) => text.length >= minLength && text.length <= most)
  const longest = Math.min(maxLength ?? 1000, 10_000)
  const long = longest > minLength ? [longText(minLength, longest)] : []
  return fc.oneof(
    { arbitrary: fc.string({ unit: 'grapheme-ascii', ...lengths }), weight: 12 },
    { arbitrary: fc.string({ unit: anyUnit, ...lengths }), weight: 5 },
    { arbitrary: fc.string({ unit: blank, ...lengths }), weight: 1 },
    ...(known.length > 0 ? [{ arbitrary: fc.constantFrom(...known), weight: 3 }] : []),
    ...long.map((arbitrary) => ({ arbitrary, weight: 1 })),
  )
}

/** One UTF-16 unit, lone surrogates among them. fast-check's own 'binary' unit builds a table of all Unicode at first use. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))

const blank = fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u2003', '\u3000')

/** One character again and again, as often as may be. */
const longText = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('a', ' ', '\u00e9'), fc.integer({ min, max }))
    .map(([character, length]) => character.repeat(length))

const hostileTexts = [
  ...['', ' ', '\u0000', '\ud800', '\udc00', '__proto__', '\u0130', '\u00df', 'e\u0301', '\u2028', '\ufeff'],
  ...['\ud83d\udc69\u200d\ud83d\udc67', '\u05e9\u05dc\u05d5\u05dd', '\u202eabc', 'a\u0300\u0301\u0302', '\u200b'],
  ...['constructor', 'null', 'NaN', '-0', '1e3', '\r\n', "'", '"', '\\', '</script>', '${x}', '%00', '../'],
]
