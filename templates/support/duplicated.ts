import fc from 'fast-check'
import { replaceAt } from './at-path.ts'

/** Valid but for one thing: one element of the list has the key of another one. */
export const duplicated = <Value>(
  arbitrary: fc.Arbitrary<Value>,
  path: readonly string[],
): fc.Arbitrary<Value> =>
  fc
    .tuple(arbitrary, fc.nat(), fc.nat())
    .map(([value, from, to]) => repeatKey(value, path, from, to) as Value)

/** The list is the value itself, or stands at the beginning of the path. */
function repeatKey(value: unknown, path: readonly string[], from: number, to: number): unknown {
  if (Array.isArray(value)) {
    if (value.length < 2) return value
    const source = from % value.length
    const target = (source + 1 + (to % (value.length - 1))) % value.length
    const key = path.reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], value[source])
    return value.map((item: unknown, at) => (at === target ? replaceAt(item, path, key, 0) : item))
  }
  const [key, ...rest] = path
  if (key === undefined || typeof value !== 'object' || value === null) return value
  return replaceAt(value, [key], repeatKey((value as Record<string, unknown>)[key], rest, from, to), 0)
}
