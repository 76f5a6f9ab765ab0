import fc from 'fast-check'

interface Lengths {
  readonly minLength?: number
  readonly maxLength?: number
}

/** Strings as people write them, and strings that they forget: empty, control characters, lone surrogates. */
export function hostileString({ minLength = 0, maxLength }: Lengths = {}): fc.Arbitrary<string> {
  const lengths = maxLength === undefined ? { minLength } : { minLength, maxLength }
  const known = hostileTexts.filter(
    (text) => text.length >= minLength && text.length <= (maxLength ?? Infinity),
  )
  return fc.oneof(
    { arbitrary: fc.string({ unit: 'grapheme-ascii', ...lengths }), weight: 6 },
    { arbitrary: fc.string({ unit: anyUnit, ...lengths }), weight: 3 },
    ...(known.length > 0 ? [{ arbitrary: fc.constantFrom(...known), weight: 1 }] : []),
  )
}

/** One UTF-16 unit, lone surrogates among them. fast-check's own 'binary' unit builds a table of all Unicode at first use. */
const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))

const hostileTexts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udc00',
  '__proto__',
  '\u0130',
  '\u00df',
  'e\u0301',
  '\u2028',
  '\ufeff',
  '\ud83d\udc69\u200d\ud83d\udc67',
]
