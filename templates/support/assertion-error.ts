import fc from 'fast-check'
import { withClassNames } from './class-names.ts'
import { copy } from './copy.ts'
import { withUnseenEscaped } from './unseen.ts'

/** What a failing assertion throws: told from an error of the subject by its name. */
export class AssertionError extends Error {
  override readonly name: string = 'AssertionError'
  constructor(message: string, sides: { readonly actual?: unknown; readonly expected?: unknown } = {}) {
    super(message)
    if ('actual' in sides) Object.assign(this, { actual: asItIs(sides.actual), expected: asItIs(sides.expected) })
  }
}

/** A copy, because what a run changed is put back after it; a value that cannot be copied is kept. */
function asItIs(value: unknown): unknown {
  try {
    return copy(value)
  } catch {
    return value
  }
}

/** A value as text, on one line, cut where it is very long. */
export function show(value: unknown): string {
  if (value instanceof Error) return withUnseenEscaped(`${value.name}: ${value.message}`)
  if (typeof value === 'function' && !fc.hasToStringMethod(value)) return value.name === '' ? 'a function' : value.name
  const text = withUnseenEscaped(fc.stringify(withClassNames(value)))
  return text.length > 2000 ? `${text.slice(0, 2000)}… (${text.includes('…') ? 'more than ' : ''}${text.length} characters)` : text
}

export const showAll = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .map(([name, value]) => `\n        ${name} = ${show(value)}`)
    .join('')
