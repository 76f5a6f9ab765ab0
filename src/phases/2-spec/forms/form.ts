import type { YamlNode } from '../yaml/yaml-node.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import type { Reading } from './reading.ts'

/** Where a value stands in the spec. */
export interface Place {
  /** Path of keys: `invariants/total-is-sum/then`. */
  readonly id: string
  /** The key that holds the value, for messages. */
  readonly key: string
  /** An item of a list: `- …`. */
  readonly listed?: boolean
  readonly reading: Reading
}

/** A form that values of the language take: how it is read, and how the JSON Schema says it. */
export interface Form<Value> {
  /** As in "expected …". */
  readonly expected: string
  readonly schema: () => JsonSchema
  /** Undefined when the value is not of this form; why is reported. */
  readonly read: (node: YamlNode, place: Place) => Value | undefined
}

export type ValueOf<Of> = Of extends Form<infer Value> ? Value : never

/** The place of the value of `key`. */
export const within = (place: Place, key: string): Place => ({
  reading: place.reading,
  id: joined(place.id, key),
  key,
})

/** The place of an item of the list at `place`. */
export const itemOf = (place: Place, index: number): Place => ({
  ...place,
  id: joined(place.id, String(index)),
  listed: true,
})

/** `/` and `~` in names are escaped as in a JSON pointer, so that no two places are equal. */
function joined(id: string, step: string): string {
  const escaped = step.replaceAll('~', '~0').replaceAll('/', '~1')
  return id === '' ? escaped : `${id}/${escaped}`
}
