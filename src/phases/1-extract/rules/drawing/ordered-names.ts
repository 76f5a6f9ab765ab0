import type { Shape } from '../../../../ir/surface.ts'

/** Names of two values of which the second is never less. */
const ordered: readonly (readonly [string, string])[] = [
  ['start', 'end'],
  ['begin', 'end'],
  ['from', 'to'],
  ['min', 'max'],
  ['minimum', 'maximum'],
  ['lower', 'upper'],
  ['low', 'high'],
  ['lo', 'hi'],
  ['first', 'last'],
  ['since', 'until'],
]

interface Named {
  readonly name: string
  readonly shape: Shape
}

/** The name of what this one is the end of: `startMinute` of `endMinute`. */
export function endOf(name: string, { kind }: Shape, beside: readonly Named[]): string | undefined {
  if (kind !== 'number' && kind !== 'date') return undefined
  for (const [first, second] of ordered) {
    const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
    const start = name.startsWith(second)
      ? first + name.slice(second.length)
      : name.endsWith(capital(second))
        ? name.slice(0, -second.length) + capital(first)
        : undefined
    const index = beside.findIndex((one) => one.name === name)
    if (beside.slice(0, index).some((one) => one.name === start && one.shape.kind === kind)) return start
  }
  return undefined
}
