import fc from 'fast-check'

const prepared = new Map<string, fc.Arbitrary<string>>()

/** Strings that match, prepared once for each expression: fast-check takes milliseconds to read one. */
export function matching(expression: RegExp): fc.Arbitrary<string> {
  const known = prepared.get(String(expression))
  const arbitrary = known ?? fc.stringMatching(expression)
  prepared.set(String(expression), arbitrary)
  return arbitrary
}
