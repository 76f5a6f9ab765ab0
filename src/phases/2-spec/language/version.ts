import { expectScalar } from '../forms/expect.ts'
import type { Form } from '../forms/form.ts'

/** The version of the spec language, of which there is one. */
export const version: Form<1> = {
  expected: '1',
  schema: () => ({ const: 1 }),
  read: (node, place) => {
    const scalar = expectScalar(node, '1', place)
    if (!scalar) return undefined
    if (scalar.value === 1) return 1
    place.reading.report('spec/wrong-version', scalar.range, { found: scalar.text })
    return undefined
  },
}
