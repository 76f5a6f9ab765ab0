import { expectScalar, wrong } from './expect.ts'
import type { Form } from './form.ts'

const expected = 'a share such as 5% or 0.05'
const pattern = /^(\d+(?:\.\d+)?)\s*%$/

/** A share of the runs, above 0 and up to 1. */
export const share: Form<number> = {
  expected,
  schema: () => ({
    anyOf: [
      { type: 'number', exclusiveMinimum: 0, maximum: 1 },
      { type: 'string', pattern: pattern.source },
    ],
  }),
  read: (node, place) => {
    const scalar = expectScalar(node, expected, place)
    if (!scalar) return undefined
    const percent = pattern.exec(scalar.text.trim())?.[1]
    const value = percent === undefined ? scalar.value : Number(percent) / 100
    return typeof value === 'number' && value > 0 && value <= 1 ? value : wrong(node, expected, place)
  },
}
