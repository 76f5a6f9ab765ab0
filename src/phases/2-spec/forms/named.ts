import type { Located } from '../../../ir/source.ts'
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/yaml-node.ts'
import { expectMap } from './expect.ts'
import { within, type Form, type Place } from './form.ts'
import { checkIdentifier } from './identifier.ts'
import { isJudged } from './reading.ts'

/** The entries of a map in order, without those that a fault has explained. A merge key is a fault. */
export function* entriesOf(map: YamlMap, place: Place): Generator<YamlEntry> {
  for (const entry of map.entries) {
    if (isJudged(entry.key.range, place.reading) || isJudged(entry.value.range, place.reading)) continue
    if (entry.key.text === '<<') place.reading.report('spec/merge-key', entry.key.range, {})
    else yield entry
  }
}

export interface Named<Value> {
  readonly name: Located
  readonly value: Value
}

interface NamedRules {
  /** What a name names, when it must be a name of TypeScript: `a factory`. */
  readonly names?: string
  /** The name is only a part of one in generated code, and may be a word that TypeScript reserves. */
  readonly mayBeReserved?: boolean
  readonly expected: string
}

/** A map from names of the user's choice to values of one form. */
export function named<Value>(
  form: Form<Value>,
  { names, mayBeReserved = false, expected }: NamedRules,
): Form<readonly Named<Value>[]> {
  return {
    expected,
    schema: () => ({ type: 'object', additionalProperties: form.schema() }),
    read: (node: YamlNode, place: Place) => {
      const map = expectMap(node, expected, place)
      if (!map) return undefined
      const found: Named<Value>[] = []
      for (const entry of entriesOf(map, place)) {
        if (names !== undefined) checkIdentifier(entry.key, { what: names, mayBeReserved }, place)
        const value = form.read(entry.value, within(place, entry.key.text))
        if (value !== undefined) found.push({ name: entry.key, value })
      }
      return found
    },
  }
}
