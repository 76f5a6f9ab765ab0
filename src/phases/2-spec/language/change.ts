import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import { expectMap } from '../forms/expect.ts'
import { expression } from '../forms/code.ts'
import { within, type Form, type Place } from '../forms/form.ts'
import { entriesOf, type Named } from '../forms/named.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import { arbitrary, toArbitrary } from './arbitrary.ts'

const expected = 'a map of givens to what they are changed into'

/** `{ items: "[...items].reverse()" }`: code is an expression over the givens, a map an arbitrary. */
export const change: Form<readonly Named<ArbitrarySpec>[]> = {
  expected,
  schema: () => ({ type: 'object', additionalProperties: changed.schema() }),
  read: (node, place) => {
    const map = expectMap(node, expected, place)
    if (!map) return undefined
    const found: Named<ArbitrarySpec>[] = []
    for (const { key, value } of entriesOf(map, place)) {
      const read = changed.read(value, within(place, key.text))
      if (read !== undefined) found.push({ name: key, value: read })
    }
    return found
  },
}

const changed = {
  schema: () => ({ anyOf: [expression.schema(), arbitrary.schema()] }),
  read: (node: YamlNode, place: Place): ArbitrarySpec | undefined => {
    if (node.kind === 'map') return arbitrary.read(node, place)
    const code = expression.read(node, within(place, 'expr'))
    return code && toArbitrary({ expr: code }, node, place)
  },
}
