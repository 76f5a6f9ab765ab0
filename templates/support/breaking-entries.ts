import fc from 'fast-check'
import { type Broken } from './breaking.ts'

const withEntry = (whole: object, key: string, value: unknown): object =>
  Object.defineProperty({ ...whole }, key, { value, writable: true, enumerable: true, configurable: true })

const pointerTo = (key: string) => `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`

/** Objects with a broken value under some key, all else valid. */
export const breakingEntry = (
  objects: fc.Arbitrary<object>,
  keys: fc.Arbitrary<string>,
  broken: fc.Arbitrary<Broken>,
): fc.Arbitrary<Broken> =>
  fc
    .tuple(objects, keys, broken)
    .map(([whole, key, part]) => ({ ...part, path: `${pointerTo(key)}${part.path}`, value: withEntry(whole, key, part.value) }))

/** Objects with one key that is none, all else valid. */
export const breakingKey = (
  rule: string,
  objects: fc.Arbitrary<object>,
  keys: fc.Arbitrary<string>,
  values: fc.Arbitrary<unknown>,
): fc.Arbitrary<Broken> =>
  fc
    .tuple(objects, keys, values)
    .map(([whole, key, value]) => ({ path: pointerTo(key), rule, value: withEntry(whole, key, value) }))
