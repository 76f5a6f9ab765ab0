import fc from 'fast-check'

/** Safe integers, the largest of them and negative zero among the rest. */
export const safeInteger = (): fc.Arbitrary<number> =>
  fc.oneof(
    { arbitrary: fc.maxSafeInteger(), weight: 9 },
    { arbitrary: fc.integer(), weight: 6 },
    { arbitrary: fc.constant(-0), weight: 1 },
  )
