import fc from 'fast-check'

/** An arbitrary that is made when it first draws: what it is made of is not there before. */
export const lazily = <Value>(make: () => fc.Arbitrary<Value>): fc.Arbitrary<Value> => fc.constant(null).chain(make)
