import fc from 'fast-check'
import { placesAt, replaceAt, valueAt } from './at-path.ts'
import { filtered } from './filtered.ts'

/** Valid but for one thing: one element of a list has the key of another one. */
export function duplicated<Value>(
  arbitrary: fc.Arbitrary<Value>,
  list: readonly string[],
  key: readonly string[],
): fc.Arbitrary<Value> {
  const keyed = (items: unknown) =>
    Array.isArray(items)
      ? items.flatMap((item: unknown, at) => placesAt(item, key).map((place) => [String(at), ...place]))
      : []
  const has = (items: unknown) => keyed(items).filter((place) => valueAt(items, place) !== undefined)
  const lists = (value: Value) => placesAt(value, list).filter((place) => has(valueAt(value, place)).length > 1)
  const why = `two elements have a key ${[...list, ...key].join('.')}`
  return filtered(fc.tuple(arbitrary, fc.nat(), fc.nat(), fc.nat()), ([value]) => lists(value).length > 0, why).map(
    ([value, which, from, to]) => {
      const at = lists(value)[which % lists(value).length] ?? []
      const keys = has(valueAt(value, at))
      const source = keys[from % keys.length] ?? []
      const others = keys.filter((place) => place[0] !== source[0])
      const target = others[to % others.length] ?? []
      return replaceAt(value, [...at, ...target], valueAt(value, [...at, ...source])) as Value
    },
  )
}
