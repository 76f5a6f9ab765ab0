import { isMap, isPair, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import { arbitraryTable } from '../language/arbitrary.ts'
import { commandKeys } from '../language/command.ts'
import { invariantKeys } from '../language/invariant-keys.ts'
import { machineKeys } from '../language/machine.ts'
import { topLevelKeys } from '../language/top-level.ts'

/** The maps of a spec whose keys are the language's own, not names of the user's. */
export interface ShapedMap {
  readonly map: YAMLMap
  /** Its keys in the order of the reference. */
  readonly order: readonly string[]
}

const orders = {
  spec: Object.keys(topLevelKeys),
  invariant: Object.keys(invariantKeys),
  machine: Object.keys(machineKeys),
  command: Object.keys(commandKeys),
  arbitrary: ['doc', 'params', ...Object.keys(arbitraryTable)],
} as const

/** All such maps of a spec, the outer ones first. */
export function* shapedMaps(spec: YAMLMap): Generator<ShapedMap> {
  yield { map: spec, order: orders.spec }
  for (const value of namedIn(spec, 'factories')) yield* arbitraries(value)
  for (const value of namedIn(spec, 'machines')) yield* machines(value)
  for (const value of namedIn(spec, 'scenarios')) yield* invariants(value)
  for (const value of itemsIn(spec, 'invariants')) yield* invariants(value)
}

function* invariants(value: unknown): Generator<ShapedMap> {
  if (!isMap(value)) return
  yield { map: value, order: orders.invariant }
  for (const given of givensOf(value)) yield* arbitraries(given)
  for (const changed of namedIn(value, 'change')) yield* arbitraries(changed)
  for (const one of namedIn(value, 'cases')) yield* invariants(one)
}

function* machines(value: unknown): Generator<ShapedMap> {
  if (!isMap(value)) return
  yield { map: value, order: orders.machine }
  for (const given of givensOf(value)) yield* arbitraries(given)
  for (const command of namedIn(value, 'commands')) {
    if (!isMap(command)) continue
    yield { map: command, order: orders.command }
    for (const given of givensOf(command)) yield* arbitraries(given)
  }
}

function* arbitraries(value: unknown): Generator<ShapedMap> {
  if (!isMap(value)) return
  yield { map: value, order: orders.arbitrary }
  for (const key of ['bind', 'fields', 'properties'])
    for (const inner of namedIn(value, key)) yield* arbitraries(inner)
  for (const key of ['items', 'contains', 'not']) yield* arbitraries(value.get(key))
  for (const key of ['anyOf', 'prefixItems'])
    for (const inner of itemsIn(value, key)) yield* arbitraries(inner)
}

/** `given` is a map, or a list of names and of maps with one entry. */
function* givensOf(invariant: YAMLMap): Generator {
  yield* namedIn(invariant, 'given')
  for (const item of itemsIn(invariant, 'given')) if (isMap(item)) yield* valuesOf(item)
}

function* namedIn(map: YAMLMap, key: string): Generator {
  const value = map.get(key)
  if (isMap(value)) yield* valuesOf(value)
}

const valuesOf = (map: YAMLMap): readonly unknown[] => map.items.map(({ value }) => value)

function* itemsIn(map: YAMLMap, key: string): Generator {
  const value = map.get(key)
  if (isSeq(value)) yield* value.items
}

/** The name of an entry; undefined for what is no plain key. */
export const keyName = (entry: Pair | unknown): string | undefined =>
  isPair(entry) && isScalar(entry.key) && typeof entry.key.value === 'string' ? entry.key.value : undefined
