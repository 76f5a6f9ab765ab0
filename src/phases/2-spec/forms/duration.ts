import { expectScalar, wrong } from './expect.ts'
import type { Form } from './form.ts'

const expected = 'a duration such as 50ms or 2s'
const milliseconds = { ms: 1, s: 1000, min: 60_000 } as const
const pattern = /^(\d+(?:\.\d+)?)\s*(ms|s|min)$/

/** In milliseconds. */
export const duration: Form<number> = {
  expected,
  schema: () => ({
    anyOf: [
      { type: 'number', exclusiveMinimum: 0 },
      { type: 'string', pattern: pattern.source },
    ],
  }),
  read: (node, place) => {
    const scalar = expectScalar(node, expected, place)
    if (!scalar) return undefined
    const value = typeof scalar.value === 'number' ? scalar.value : inMilliseconds(scalar.text)
    return value !== undefined && Number.isFinite(value) && value > 0 ? value : wrong(node, expected, place)
  },
}

function inMilliseconds(text: string): number | undefined {
  const [, amount, unit] = pattern.exec(text.trim()) ?? []
  return amount === undefined ? undefined : Number(amount) * milliseconds[unit as keyof typeof milliseconds]
}
