import { expectScalar, wrong } from './expect.ts'
import type { Form } from './form.ts'

const expected = 'true or false'

export const boolean: Form<boolean> = {
  expected,
  schema: () => ({ type: 'boolean' }),
  read: (node, place) => {
    const scalar = expectScalar(node, expected, place)
    if (!scalar) return undefined
    return typeof scalar.value === 'boolean' ? scalar.value : wrong(node, expected, place)
  },
}
