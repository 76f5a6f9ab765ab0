import fc from 'fast-check'
import { Nothing } from './nothing.ts'

/** One of the branches that have something to draw from; a run for which none has is discarded. */
export function anyOf<Value>(...branches: fc.MaybeWeightedArbitrary<Value>[]): fc.Arbitrary<Value> {
  const present = branches.filter(
    (branch) => !(('arbitrary' in branch ? branch.arbitrary : branch) instanceof Nothing),
  )
  return present.length === 0 ? new Nothing<Value>() : fc.oneof(...present)
}
