import type { EdgesSpec, StateSpec } from '../../../ir/spec.ts'
import { expectMap, expectScalar, wrong } from '../forms/expect.ts'
import { within, type Form } from '../forms/form.ts'
import { oneOrMany } from '../forms/list.ts'
import { entriesOf } from '../forms/named.ts'

/** The name of a state: text, a number, true or false. */
export const state: Form<StateSpec> = {
  expected: 'a state',
  schema: () => ({ type: ['string', 'number', 'boolean'] }),
  read: (node, place) => {
    const scalar = expectScalar(node, state.expected, place)
    if (!scalar) return undefined
    const { value, range } = scalar
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? { value, range }
      : wrong(node, state.expected, place)
  },
}

const expected = 'a map of states to the states that may follow'
const following = oneOrMany(state)

/** `{ draft: [sent], sent: [paid, void] }` */
export const edges: Form<readonly EdgesSpec[]> = {
  expected,
  schema: () => ({ type: 'object', additionalProperties: following.schema() }),
  read: (node, place) => {
    const map = expectMap(node, expected, place)
    if (!map) return undefined
    const found: EdgesSpec[] = []
    for (const { key, value } of entriesOf(map, place)) {
      const to = following.read(value, within(place, key.text))
      if (to !== undefined) found.push({ from: { value: key.text, range: key.range }, to })
    }
    return found
  },
}
