import fc from 'fast-check'

/** The simplest value that an arbitrary has: what every counterexample would shrink to. Always the same. */
export function simplest<Value>(arbitrary: fc.Arbitrary<Value>): Value {
  const everything = fc.property(arbitrary, () => false)
  const { counterexample } = fc.check(everything, { seed: 1, numRuns: 1 })
  if (counterexample === null) throw new Error('The arbitrary has no value.')
  return counterexample[0] as Value
}
