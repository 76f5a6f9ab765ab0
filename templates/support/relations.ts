import { equals } from './equals.ts'
import { permuted } from './permuted.ts'
import { closeTo } from './close-to.ts'
import { isSorted } from './is-sorted.ts'
import { isUnique } from './is-unique.ts'

/** What `assertThat` can say of two values. */
export type Relation =
  | '===' | '!==' | '<' | '<=' | '>' | '>='
  | 'instanceof' | 'in' | 'equals' | 'not equals' | 'is unchanged from' | 'permuted'
  | 'closeTo' | 'isSorted' | 'isUnique' | 'matches' | 'includes'

const relations: Readonly<Record<Relation, (...sides: never) => boolean>> = {
  '===': (actual: unknown, expected: unknown) => actual === expected,
  '!==': (actual: unknown, expected: unknown) => actual !== expected,
  '<': (actual: never, expected: never) => actual < expected,
  '<=': (actual: never, expected: never) => actual <= expected,
  '>': (actual: never, expected: never) => actual > expected,
  '>=': (actual: never, expected: never) => actual >= expected,
  instanceof: (actual: unknown, expected: never) => actual instanceof expected,
  in: (actual: PropertyKey, expected: object) => actual in expected,
  equals,
  'not equals': (actual: unknown, expected: unknown) => !equals(actual, expected),
  'is unchanged from': equals,
  permuted,
  closeTo,
  isSorted: (actual: Iterable<never>, by?: (item: never) => never) =>
    by ? isSorted(actual, by) : isSorted(actual),
  isUnique: (actual: Iterable<unknown>, by?: (item: unknown) => unknown) => isUnique(actual, by),
  matches: (actual: unknown, expected: RegExp) =>
    typeof actual === 'string' && new RegExp(expected).test(actual),
  includes: (actual: unknown, expected: string) => typeof actual === 'string' && actual.includes(expected),
}

type Holds = (actual: unknown, expected: unknown, tolerance?: number) => boolean

export const holds: (relation: Relation, ...sides: Parameters<Holds>) => boolean = (relation, ...sides) =>
  (relations[relation] as Holds)(...sides)

/** Relations of which a diff of both sides shows what is wrong; of others it would show what need not be alike. */
export const isEquality = (relation: Relation): boolean =>
  relation === '===' || relation === 'equals' || relation === 'is unchanged from'
