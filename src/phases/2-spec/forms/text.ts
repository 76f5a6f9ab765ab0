import type { Located } from '../../../ir/source.ts'
import { expectScalar } from './expect.ts'
import type { Form, Place } from './form.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'

const expected = 'text'

function read(node: YamlNode, place: Place): Located | undefined {
  const scalar = expectScalar(node, expected, place)
  if (!scalar) return undefined
  // A folded or literal block ends in a line end that nobody means.
  const text = scalar.text.trimEnd()
  if (text !== '') return { text, range: scalar.range }
  place.reading.report('spec/wrong-value', node.slot, { key: place.key, expected, found: 'empty text' })
  return undefined
}

/** Prose, a name, a path: any scalar, taken as its characters. */
export const text: Form<Located> = {
  expected,
  read,
  schema: () => ({ type: ['string', 'number', 'boolean'] }),
}
