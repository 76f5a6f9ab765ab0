import { AssertionError, show } from './assertion-error.ts'
import { holds, isEquality } from './relations.ts'
import type { Relation } from './relations.ts'

/** Fails unless a field of an error has the value that is due. */
export function assertField(error: unknown, field: string, relation: Relation, expected: unknown): void {
  const actual =
    typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[field] : undefined
  if (holds(relation, actual, expected)) return
  const text = `error.${field} ${relation} ${show(expected)}, but it is ${show(actual)}`
  throw new AssertionError(text, isEquality(relation) ? { actual, expected } : {})
}
