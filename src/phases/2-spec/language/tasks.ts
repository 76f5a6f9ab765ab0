import type { Code, Located } from '../../../ir/source.ts'
import type { NamedCode } from '../../../ir/arbitrary-spec.ts'
import { expression } from '../forms/code.ts'
import { itemOf, within, type Form } from '../forms/form.ts'
import { checkIdentifier } from '../forms/identifier.ts'
import { entriesOf } from '../forms/named.ts'
import { toCodes } from './arbitrary-source.ts'

const expected = 'a map of names to tasks, a list of tasks, or an expression that gives a list of functions'

/** The tasks of a race; one without a name is a list of functions. */
export const tasks: Form<readonly NamedCode[]> = {
  expected,
  schema: () => ({
    anyOf: [
      { type: 'object', additionalProperties: expression.schema() },
      { type: 'array', items: expression.schema() },
      expression.schema(),
    ],
  }),
  read: (node, place) => {
    if (node.kind === 'list') {
      const codes = node.items.map((item, index) => expression.read(item, itemOf(place, index)))
      return codes.flatMap((code, index) => (code ? [named(code, `task${index + 1}`)] : []))
    }
    if (node.kind === 'scalar') {
      const code = expression.read(node, place)
      return code && [named(code, '')]
    }
    const [only] = node.entries
    // As everywhere else, `{ expr: … }` is an expression: here one that gives the tasks.
    if (only?.key.text === 'expr' && node.entries.length === 1) {
      const code = expression.read(only.value, within(place, 'expr'))
      return code && [named(code, '')]
    }
    const found: { readonly name: Located; readonly value: Code }[] = []
    for (const { key, value } of entriesOf(node, place)) {
      checkIdentifier(key, { what: 'a task', mayBeReserved: true }, place)
      const code = expression.read(value, within(place, key.text))
      if (code) found.push({ name: key, value: code })
    }
    return toCodes(found)
  },
}

const named = (code: Code, text: string): NamedCode => ({ name: { text, range: code.range }, code })
