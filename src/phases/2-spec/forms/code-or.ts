import type { Code } from '../../../ir/source.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import { expression } from './code.ts'
import { duration } from './duration.ts'
import { within, type Form, type Place } from './form.ts'

/** A map of one form, or code that computes the same. */
export const codeOr = <Value>(
  form: Form<Value>,
  fromCode: (code: Code, node: YamlNode, place: Place) => Value,
): Form<Value> => ({
  expected: `a TypeScript expression, or ${form.expected}`,
  schema: () => ({ anyOf: [expression.schema(), form.schema()] }),
  read: (node, place) => {
    if (node.kind !== 'scalar') return form.read(node, place)
    const code = expression.read(node, within(place, 'expr'))
    return code && fromCode(code, node, place)
  },
})

const looksLikeDuration = /^\d+(?:\.\d+)?\s*(?:[a-z]+)?$/i

/** A duration, or an expression that gives milliseconds, bare or as `{ expr: … }`. */
export const time: Form<number | Code> = {
  expected: `${duration.expected}, or an expression that gives milliseconds`,
  schema: () => ({
    anyOf: [
      { type: ['number', 'string'] },
      {
        type: 'object',
        properties: { expr: { ...expression.schema(), description: 'Milliseconds, as an expression.' } },
        required: ['expr'],
        additionalProperties: false,
      },
    ],
  }),
  read: (node, place) => {
    if (node.kind === 'map') {
      const [only] = node.entries
      if (only?.key.text === 'expr' && node.entries.length === 1)
        return expression.read(only.value, within(place, 'expr'))
    }
    const isCode =
      node.kind === 'scalar' && typeof node.value === 'string' && !looksLikeDuration.test(node.text.trim())
    return isCode ? expression.read(node, place) : duration.read(node, place)
  },
}
