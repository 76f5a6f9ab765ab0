import type { JsonSchema } from '../schema/json-schema.ts'
import { expectScalar, wrong } from './expect.ts'
import type { Form } from './form.ts'

interface NumberRules {
  readonly expected: string
  readonly accepts: (value: number) => boolean
  readonly schema: JsonSchema
}

const numberForm = ({ expected, accepts, schema }: NumberRules): Form<number> => ({
  expected,
  schema: () => schema,
  read: (node, place) => {
    const scalar = expectScalar(node, expected, place)
    if (!scalar) return undefined
    return typeof scalar.value === 'number' && accepts(scalar.value)
      ? scalar.value
      : wrong(node, expected, place)
  },
})

/** How often: 1 or more. */
export const positiveInteger = numberForm({
  expected: 'a whole number of at least 1',
  accepts: (value) => Number.isSafeInteger(value) && value >= 1,
  schema: { type: 'integer', minimum: 1 },
})

/** A share among others. */
export const positiveNumber = numberForm({
  expected: 'a number above 0',
  accepts: (value) => Number.isFinite(value) && value > 0,
  schema: { type: 'number', exclusiveMinimum: 0 },
})
