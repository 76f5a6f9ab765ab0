import type { SourceRange } from '../../../ir/source.ts'
import { expectMap } from './expect.ts'
import type { Form } from './form.ts'
import { objectSchema, readKeys, type Keys, type ObjectRules, type Values } from './object.ts'

export interface ReadObject<Table extends Keys> {
  readonly range: SourceRange
  readonly values: Values<Table>
}

/** An object of the language as the value of a key. */
export function object<Table extends Keys>(
  rules: ObjectRules<Table> & { readonly expected?: string },
): Form<ReadObject<Table>> {
  const { expected = `${rules.name} (a map)` } = rules
  return {
    expected,
    schema: () => objectSchema(rules),
    read: (node, place) => {
      const map = expectMap(node, expected, place)
      return map && { range: map.range, values: readKeys(map, rules, place) }
    },
  }
}
