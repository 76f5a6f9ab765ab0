import fc from 'fast-check'
import { type Broken } from './breaking.ts'

const pointerOf = (key: unknown): string | undefined =>
  typeof key === 'string' || typeof key === 'number' || typeof key === 'symbol'
    ? `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`
    : undefined

interface Unnamed {
  /** What the whole tells where the place in it has no name. */
  readonly unnamed: string
}

/** Maps with one broken value, all else valid. */
export const breakingMapValue = (
  maps: fc.Arbitrary<ReadonlyMap<unknown, unknown>>,
  keys: fc.Arbitrary<unknown>,
  broken: fc.Arbitrary<Broken>,
  { unnamed }: Unnamed,
): fc.Arbitrary<Broken> =>
  fc.tuple(maps, keys, broken).map(([map, key, part]) => {
    const value = new Map([...map, [key, part.value]])
    const step = pointerOf(key)
    return step === undefined ? { path: '', rule: unnamed, value } : { ...part, path: `${step}${part.path}`, value }
  })

/** Maps with one broken key, all else valid. */
export const breakingMapKey = (
  maps: fc.Arbitrary<ReadonlyMap<unknown, unknown>>,
  values: fc.Arbitrary<unknown>,
  broken: fc.Arbitrary<Broken>,
  { unnamed }: Unnamed,
): fc.Arbitrary<Broken> =>
  fc.tuple(maps, values, broken).map(([map, other, part]) => {
    const value = new Map([...map, [part.value, other]])
    const step = pointerOf(part.value)
    return step === undefined ? { path: '', rule: unnamed, value } : { ...part, path: `${step}${part.path}`, value }
  })

/** Sets with one broken element, all others valid; it has no place of its own. */
export const breakingElement = (
  sets: fc.Arbitrary<ReadonlySet<unknown>>,
  broken: fc.Arbitrary<Broken>,
): fc.Arbitrary<Broken> =>
  fc.tuple(sets, broken).map(([set, part]) => ({ ...part, value: new Set([...set, part.value]) }))
