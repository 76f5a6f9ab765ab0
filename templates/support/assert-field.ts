import { AssertionError, show } from './assertion-error.ts'
import { holds } from './relations.ts'
import type { Relation } from './relations.ts'

/** Fails unless a field of an error has the value that is due. */
export function assertField(error: unknown, field: string, relation: Relation, expected: unknown): void {
  const actual =
    typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[field] : undefined
  if (holds(relation, actual, expected)) return
  throw new AssertionError(`error.${field} ${relation} ${show(expected)}, but it is ${show(actual)}`, {
    actual,
    expected,
  })
}
