import fc from 'fast-check'
import { placesAt, replaceAt, valueAt, withoutElement } from './at-path.ts'
import { equals } from './equals.ts'
import { filtered } from './filtered.ts'

/**
 * Valid but for one thing: the field at the path, in one element of each list on the way, is something else,
 * if need be in view of the rest. What must hold of the value holds without that element, too.
 */
export function spoiled<Value>(
  arbitrary: fc.Arbitrary<Value>,
  path: readonly string[],
  by: fc.Arbitrary<unknown> | ((value: Value) => fc.Arbitrary<unknown>),
  keeps: (value: Value) => boolean = () => true,
): fc.Arbitrary<Value> {
  const drawn =
    typeof by === 'function'
      ? arbitrary.chain((value) => fc.tuple(fc.constant(value), by(value), fc.nat()))
      : fc.tuple(arbitrary, by, fc.nat())
  const places = (value: Value, wrong: unknown) =>
    placesAt(value, path).filter(
      (place) => !equals(valueAt(value, place), wrong) && keeps(withoutElement(value, place)),
    )
  const why = `something else can be put at ${path.join('.')}`
  return filtered(drawn, ([value, wrong]) => places(value, wrong).length > 0, why).map(
    ([value, wrong, choice]) => {
      const found = places(value, wrong)
      return replaceAt(value, found[choice % found.length] ?? [], wrong) as Value
    },
  )
}
