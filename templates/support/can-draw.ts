import fc from 'fast-check'

/** Whether a command that draws where a sequence stands has anything to draw from there. */
export function canDraw<Run>(given: fc.Arbitrary<unknown> | ((run: Run) => fc.Arbitrary<unknown>) | undefined, run: Run): boolean {
  if (typeof given !== 'function') return true
  // What is drawn first may decide whether there is anything to draw from then.
  return Array.from({ length: 20 }, (_, seed) => seed).some((seed) => draws(given(run), seed))
}

function draws(arbitrary: fc.Arbitrary<unknown>, seed: number): boolean {
  try {
    return fc.sample(arbitrary, { seed, numRuns: 1 }).length > 0
  } catch (error) {
    if (fc.PreconditionFailure.isFailure(error)) return false
    throw error
  }
}
