import fc from 'fast-check'
import { placesAt, replaceAt, valueAt, withoutElement } from './at-path.ts'
import { filtered } from './filtered.ts'

/**
 * Valid but for one thing: one element of a list has the key of another one. What must hold of the value holds without
 * that element, too.
 */
export function duplicated<Value>(
  arbitrary: fc.Arbitrary<Value>,
  list: readonly string[],
  key: readonly string[],
  keeps: (value: Value) => boolean = () => true,
): fc.Arbitrary<Value> {
  const keyed = (items: unknown) =>
    Array.isArray(items)
      ? items.flatMap((item: unknown, at) => placesAt(item, key).map((place) => [String(at), ...place]))
      : []
  const keysAt = (value: Value, at: readonly string[]) => {
    const items = valueAt(value, at)
    return keyed(items).filter((place) => valueAt(items, place) !== undefined)
  }
  const targetsIn = (value: Value) =>
    placesAt(value, list).flatMap((at) => {
      const keys = keysAt(value, at)
      const given = keys.filter((target) => keys.some((source) => source[0] !== target[0]))
      const kept = given.filter((target) => keeps(withoutElement(value, [...at, ...target])))
      return kept.map((target) => ({ at, target }))
    })
  const why = `two elements have a key ${[...list, ...key].join('.')}`
  return filtered(fc.tuple(arbitrary, fc.nat(), fc.nat()), ([value]) => targetsIn(value).length > 0, why).map(
    ([value, to, from]) => {
      const targets = targetsIn(value)
      const { at, target } = targets[to % targets.length] ?? { at: [], target: [] }
      const sources = keysAt(value, at).filter((place) => place[0] !== target[0])
      const source = sources[from % sources.length] ?? []
      return replaceAt(value, [...at, ...target], valueAt(value, [...at, ...source])) as Value
    },
  )
}
