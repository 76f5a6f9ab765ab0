import fc from 'fast-check'
import { replaceAt } from './at-path.ts'

/** Valid but for one thing: the field at the path, in one element of each list on the way, is drawn otherwise. */
export const spoiled = <Value>(
  arbitrary: fc.Arbitrary<Value>,
  path: readonly string[],
  by: fc.Arbitrary<unknown>,
): fc.Arbitrary<Value> =>
  fc
    .tuple(arbitrary, by, fc.nat())
    .map(([value, wrong, choice]) => replaceAt(value, path, wrong, choice) as Value)
