import { isSlip, nearest } from '../../../diagnostics/nearest.ts'
import { insteadOfKey } from './foreign-keys.ts'
import { habitualKey } from './habitual-keys.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import type { YamlMap } from '../yaml/yaml-node.ts'
import { within, type Form, type Place } from './form.ts'
import { entriesOf } from './named.ts'

/** A key of an object of the language. */
export interface Key<Value> {
  readonly form: Form<Value>
  /** One sentence, for editors and the reference. */
  readonly doc: string
  readonly required?: boolean
}

export type Keys = Readonly<Record<string, Key<unknown>>>

/** What reading an object by its table gives: absent keys and keys with a fault are left out. */
export type Values<Table extends Keys> = {
  readonly [Name in keyof Table]?: Table[Name] extends Key<infer Value> ? Value : never
}

export interface ObjectRules<Table extends Keys> {
  /** With its article: `an invariant`. */
  readonly name: string
  readonly keys: Table
  /** Required keys are not asked for. */
  readonly partial?: boolean
}

/** Reads the keys of a map by their table. Unknown and missing keys are reported. */
export function readKeys<Table extends Keys>(
  map: YamlMap,
  rules: ObjectRules<Table>,
  place: Place,
): Values<Table> {
  const { keys } = rules
  const values: Record<string, unknown> = {}
  const mended = mendKeys(map, keys)
  for (const { key, value, written } of entriesOf(mended, place)) {
    const known = Object.hasOwn(keys, key.text) ? keys[key.text] : undefined
    if (!known || written !== undefined) reportUnknown({ ...key, text: written ?? key.text }, rules, place)
    // Where the nearest name is a mere guess, the value is left alone.
    if (!known || (written !== undefined && !isSure(written, key.text))) continue
    const read = known.form.read(value, within(place, key.text))
    if (read !== undefined) values[key.text] = read
  }
  if (rules.partial !== true) reportMissing(mended, rules, place)
  return values as Values<Table>
}

/** A slip of the fingers, or what another tool calls it. */
export const isSure = (written: string, meant: string): boolean =>
  isSlip(written, meant) || habitualKey(written, [meant]) !== undefined

/** The key that one was most likely meant to be: what another tool calls it, before what is near. */
const meantBy = (key: string, names: readonly string[]): string | undefined =>
  insteadOfKey(key, names) === undefined ? (habitualKey(key, names) ?? nearest(key, names)) : undefined

/** More are not misspelt: this is something else than a spec. */
const mostMended = 20

/**
 * Gives the keys that a table has not the nearest names that it has, so that what they hold is checked as well. They are
 * reported when the map is read.
 */
export function mendKeys(map: YamlMap, keys: Keys): YamlMap {
  const names = Object.keys(keys)
  const taken = new Set(map.entries.map(({ key }) => key.text))
  let left = mostMended
  const entries = map.entries.map((entry) => {
    const { text, range } = entry.key
    if (Object.hasOwn(keys, text) || text === '<<' || left === 0) return entry
    left -= 1
    const meant = meantBy(text, names)
    if (meant === undefined || taken.has(meant)) return entry
    taken.add(meant)
    return { ...entry, key: { text: meant, range }, written: text }
  })
  return { ...map, entries }
}

function reportUnknown<Table extends Keys>(
  key: YamlMap['entries'][number]['key'],
  { name: owner, keys }: ObjectRules<Table>,
  place: Place,
): void {
  const known = Object.keys(keys)
  const [blank] = /^[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/u.exec(key.text) ?? []
  if (blank !== undefined) {
    const { file, start } = key.range
    const range = { file, start, end: start + 1 }
    return place.reading.report('spec/yaml-syntax', range, {
      problem: 'odd-blank',
      found: blank,
      repaired: undefined,
    })
  }
  place.reading.report('spec/unknown-key', key.range, {
    key: key.text,
    owner,
    nearest: meantBy(key.text, known),
    known,
    instead: insteadOfKey(key.text, known),
    elsewhere: place.reading.ownerOf?.(key.text),
  })
}

function reportMissing<Table extends Keys>(
  map: YamlMap,
  { name: owner, keys }: ObjectRules<Table>,
  place: Place,
): void {
  // What is merged in holds keys, too: of such a map the merge is the fault.
  if (map.entries.some(({ key }) => key.text === '<<')) return
  for (const key in keys) {
    const rule = keys[key]
    if (rule?.required !== true) continue
    if (map.entries.some((entry) => entry.key.text === key)) continue
    place.reading.report('spec/missing-key', headOf(map), { key, owner })
  }
}

/** The first key of a map stands for the map: a frame of it all would show nothing. */
export const headOf = (map: YamlMap) => map.entries[0]?.key.range ?? map.range

/** The JSON Schema of an object of the language. */
export function objectSchema({ keys, partial }: ObjectRules<Keys>): JsonSchema {
  const entries = Object.entries(keys).map(([name, key]) => ({ name, key }))
  const properties = entries.map(({ name, key }) => [name, { description: key.doc, ...key.form.schema() }])
  const required = entries.filter(({ key }) => key.required === true).map(({ name }) => name)
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && partial !== true && { required }),
    additionalProperties: false,
  }
}
