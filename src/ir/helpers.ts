import { callbackDeclarations, callbackHelperNames, callbackTypes } from './callback-helpers.ts'

/** The helpers of design 3.1 and 3.6: the one list that the checker types and the support file implements. */
export const helperNames = [
  ...callbackHelperNames,
  'brokenRule',
  'closeTo',
  'count',
  'distinct',
  'equals',
  'groupBy',
  'isSorted',
  'isUnique',
  'old',
  'omit',
  'pairs',
  'permuted',
  'pick',
  'ratio',
  'sortBy',
  'sum',
] as const
export type HelperName = (typeof helperNames)[number]

/** Each helper's declaration as TypeScript, without `export`; `Orderable` and `Fraction` stand in `helperTypes`. */
export const helperDeclarations: Readonly<Record<HelperName, string>> = {
  ...callbackDeclarations,
  brokenRule: `/** Which rule of its schema a value of \`invalid: true\` breaks, and where: the path is a JSON pointer. */
declare function brokenRule(value: unknown): { path: string; rule: string; property?: string }`,
  closeTo: `/** True when two numbers differ by at most \`tolerance\` (default: a relative 1e-9). */
declare function closeTo(actual: number, expected: number, tolerance?: number): boolean`,
  count: `/** How many elements there are, or how many meet a condition. */
declare function count<T>(items: Iterable<T>, condition?: (item: T) => boolean): number`,
  distinct: `/** The elements without repetition (by \`equals\`), or one per key, in order of first appearance. */
declare function distinct<T>(items: Iterable<T>, by?: (item: T) => unknown): T[]`,
  equals: `/** Deep equality, the same as vitest's toStrictEqual. */
declare function equals(actual: unknown, expected: unknown): boolean`,
  groupBy: `/** The elements by key, in order of first appearance. */
declare function groupBy<T, K>(items: Iterable<T>, by: (item: T) => K): Map<K, T[]>`,
  isSorted: `/** True when no element is greater than the next, by itself or by a key. */
declare function isSorted<T extends Orderable>(items: Iterable<T>): boolean
declare function isSorted<T>(items: Iterable<T>, by: (item: T) => Orderable): boolean`,
  isUnique: `/** True when no two elements, or keys of elements, are equal (by \`equals\`). */
declare function isUnique<T>(items: Iterable<T>, by?: (item: T) => unknown): boolean`,
  old: `/** A deep copy of a value as it was before \`when\`. Only in \`then\`, \`always\` and \`cover\`. */
declare function old<T>(value: T): T`,
  omit: `/** A copy without the named fields. */
declare function omit<T extends object, K extends keyof T>(value: T, ...keys: K[]): Omit<T, K>`,
  pairs: `/** Every pair of two different elements, each pair once, in order. */
declare function pairs<T>(items: Iterable<T>): [T, T][]`,
  permuted: `/** True when both hold the same elements (by \`equals\`), in any order. */
declare function permuted(actual: Iterable<unknown>, expected: Iterable<unknown>): boolean`,
  pick: `/** A copy with only the named fields. */
declare function pick<T extends object, K extends keyof T>(value: T, ...keys: K[]): Pick<T, K>`,
  ratio: `/** An exact fraction of two numbers, to compare without rounding. */
declare function ratio(numerator: number | bigint, denominator: number | bigint): Fraction`,
  sortBy: `/** A sorted copy, stable, by itself or by a key. */
declare function sortBy<T extends Orderable>(items: Iterable<T>): T[]
declare function sortBy<T>(items: Iterable<T>, by: (item: T) => Orderable): T[]`,
  sum: `/** The sum of the numbers; 0 for none. */
declare function sum(numbers: Iterable<number>): number
declare function sum(numbers: Iterable<bigint>): bigint
declare function sum<T>(items: Iterable<T>, by: (item: T) => number): number`,
}

/** The types that the declarations name. */
export const helperTypes = `type Orderable = string | number | bigint | boolean | Date
interface Fraction {
  /** The nearest integers: down, up, and to the nearest (halves away from zero). */
  floor(): bigint
  ceil(): bigint
  round(): bigint
  /** Less than, equal to or greater than another fraction or number: -1, 0 or 1. */
  compare(other: Fraction | number | bigint): -1 | 0 | 1
  equals(other: Fraction | number | bigint): boolean
  plus(other: Fraction | number | bigint): Fraction
  minus(other: Fraction | number | bigint): Fraction
  times(other: Fraction | number | bigint): Fraction
  toNumber(): number
}
${callbackTypes}`

/** The names of those types: code may write them where a type stands. */
export const helperTypeNames: readonly string[] = [
  ...helperTypes.matchAll(/^(?:type|interface) (\w+)/gm),
].map(([, name = '']) => name)

/** All of them as one declaration file, for editors and for the documentation. */
export const helpersDeclarationFile = (): string =>
  `${[helperTypes, ...helperNames.map((name) => helperDeclarations[name])].join('\n\n')}\n`
