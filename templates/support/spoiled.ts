import fc from 'fast-check'
import { replaceAt } from './at-path.ts'

/**
 * Valid but for one thing: the field at the path, in one element of each list on the way, is drawn otherwise,
 * if need be in view of the rest.
 */
export const spoiled = <Value>(
  arbitrary: fc.Arbitrary<Value>,
  path: readonly string[],
  by: fc.Arbitrary<unknown> | ((value: Value) => fc.Arbitrary<unknown>),
): fc.Arbitrary<Value> =>
  (typeof by === 'function'
    ? arbitrary.chain((value) => fc.tuple(fc.constant(value), by(value), fc.nat()))
    : fc.tuple(arbitrary, by, fc.nat())
  ).map(([value, wrong, choice]) => replaceAt(value, path, wrong, choice) as Value)
