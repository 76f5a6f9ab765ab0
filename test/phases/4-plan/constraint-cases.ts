import { isDeepStrictEqual } from 'node:util'
import { formatPatterns } from './format-patterns.ts'
import { formatTests } from './schema/format-tests.ts'

/** Types that the cases speak of. */
export const subject = `
export type Currency = 'USD' | 'EUR' | 'GBP'
export type Sku = string & { readonly __brand: 'Sku' }
export type Cents = number & { readonly __brand: 'Cents' }
export type Locale = \`\${'en' | 'de'}-\${string}\`
export type Digit = 1 | 3 | 5 | 6 | 9 | 12
export type Loud = Uppercase<string>
export type Row = [number, ...number[]]
export enum Level { Low = 1, High = 5 }
export enum Word { Ape = 'ape', Bee = 'bees', Emu = 'E' }
export interface Line { sku: string; cents: number; currency: Currency; note?: string }
export interface Order { id: string; customer: { name: string; city?: string }; lines: Line[]; placed: Date }
export type Shape = { kind: 'circle'; radius: number } | { kind: 'square'; side: number }
export interface Tree { value: number; children: Tree[] }
export interface Depot { main?: { shelves: { tags: string[]; label?: string }[] }; orders: Order[]; next: Depot | null; range: readonly [number, number] }
export class Money { constructor(readonly cents: number, readonly currency: Currency) {} }
export const check = (order: Order): number => order.lines.length
`

export interface ValidCase {
  /** The arbitrary, in flow style. */
  readonly yaml: string
  readonly holds: (value: never) => boolean
  /** Values that 300 draws must contain. */
  readonly edges?: readonly unknown[]
  /** How many are drawn, other than 300. */
  readonly count?: number
}

const valid = <Value>(
  yaml: string,
  holds: (value: Value) => boolean,
  edges: readonly unknown[] = [],
): ValidCase => ({ yaml, holds: holds as (value: never) => boolean, edges })

const between = (low: number, high: number) => (value: number) =>
  value >= low && value <= high && !(low === 0 && Object.is(value, -0))
const hasStep = (step: number, digits: number) => (value: number) =>
  Number(value.toFixed(digits)) === value &&
  Math.abs(value / step - Math.round(value / step)) <= Math.abs(value) * 1e-12 + 1e-6
const distinct = (list: readonly unknown[]) =>
  list.every((item, at) => list.slice(at + 1).every((other) => !isDeepStrictEqual(item, other)))
const day = (text: string) => new Date(text)

interface Line {
  readonly sku: string
  readonly cents: number
  readonly currency: string
  readonly note?: string
}

export const numbers = [
  valid(
    '{ type: number, multipleOf: 7, minimum: 0, boundary: [9007199254740991] }',
    (n: number) => n % 7 === 0,
  ),
  valid(
    '{ type: number, exclusiveMinimum: 9007199254740991, maximum: 1.0e+300, multipleOf: 7 }',
    (n: number) => n > 9007199254740991 && n % 7 === 0,
  ),
  valid(
    '{ type: number, maximum: -9007199254740991, multipleOf: 7 }',
    (n: number) => n <= -9007199254740991 && n % 7 === 0,
  ),
  valid(
    '{ type: integer, minimum: 3, maximum: 7 }',
    (n: number) => Number.isInteger(n) && between(3, 7)(n),
    [3, 7],
  ),
  valid('{ type: integer, exclusiveMinimum: 3, exclusiveMaximum: 7 }', between(4, 6), [4, 6]),
  valid('{ type: integer, minimum: 2.5, maximum: 4.5 }', between(3, 4), [3, 4]),
  valid('{ type: integer, exclusiveMinimum: 2.5, exclusiveMaximum: 4.5 }', between(3, 4), [3, 4]),
  valid(
    '{ type: integer, minimum: 1, exclusiveMinimum: 3, maximum: 9, exclusiveMaximum: 6 }',
    between(4, 5),
    [4, 5],
  ),
  valid(
    '{ type: integer, minimum: 0 }',
    (n: number) => Number.isSafeInteger(n) && n >= 0 && !Object.is(n, -0),
  ),
  valid('{ type: integer, maximum: 0 }', (n: number) => Number.isSafeInteger(n) && n <= 0, [0]),
  valid('{ type: integer, exclusiveMaximum: 0 }', (n: number) => n < 0, [-1]),
  valid(
    '{ type: integer, minimum: 9007199254740990 }',
    between(9007199254740990, Number.MAX_SAFE_INTEGER),
    [9007199254740990, 9007199254740991],
  ),
  valid(
    '{ type: integer, maximum: -9007199254740990 }',
    between(-Number.MAX_SAFE_INTEGER, -9007199254740990),
    [-9007199254740991],
  ),
  valid(
    '{ type: integer, multipleOf: 5, minimum: 1, maximum: 14 }',
    (n: number) => n === 5 || n === 10,
    [5, 10],
  ),
  valid(
    '{ type: integer, multipleOf: 0.5, minimum: 1, maximum: 3 }',
    (n: number) => [1, 2, 3].includes(n),
    [1, 2, 3],
  ),
  valid('{ type: integer, multipleOf: 1.5, minimum: -9, maximum: 9 }', (n: number) => n % 3 === 0, [-9, 9]),
  valid('{ type: integer, not: { minimum: 5 }, minimum: 0 }', between(0, 4), [0, 4]),
  valid('{ type: integer, not: { exclusiveMaximum: 5 }, maximum: 9 }', between(5, 9), [5, 9]),
  valid(
    '{ type: integer, minimum: 0, maximum: 3, not: { enum: [1, 2] } }',
    (n: number) => n === 0 || n === 3,
    [0, 3],
  ),
  valid(
    '{ type: integer, minimum: 0, maximum: 9, not: { multipleOf: 2 } }',
    (n: number) => n % 2 === 1,
    [1, 9],
  ),
  valid(
    '{ type: integer, minimum: 0, maximum: 9, not: { minimum: 3, maximum: 6 } }',
    (n: number) => n < 3 || n > 6,
    [2, 7],
  ),
  valid(
    '{ type: integer, minimum: 0, maximum: 1000000, boundary: [0, 500, 1000000] }',
    between(0, 1e6),
    [0, 1, 499, 500, 501, 999999, 1000000],
  ),
  valid(
    '{ type: integer, multipleOf: 10, minimum: 0, maximum: 1000, boundary: [15] }',
    (n: number) => n % 10 === 0,
    [10, 20],
  ),
  valid('{ type: integer, minimum: 0, maximum: 10, where: value % 3 === 1 }', (n: number) =>
    [1, 4, 7, 10].includes(n),
  ),
  valid('{ type: integer, enum: [1, 2, 3, 4], minimum: 2, exclusiveMaximum: 4 }', between(2, 3), [2, 3]),
  valid('{ type: integer, minimum: 0, maximum: 3, hostile: false }', between(0, 3), [0, 3]),
  valid(
    '{ type: number, minimum: 0 }',
    (n: number) => n >= 0 && Number.isFinite(n) && !Object.is(n, -0),
    [0],
  ),
  valid('{ type: number, exclusiveMaximum: 0 }', (n: number) => n < 0 && Number.isFinite(n)),
  valid('{ type: number, exclusiveMinimum: 0, maximum: 1 }', (n: number) => n > 0 && n <= 1, [1]),
  valid('{ type: number, minimum: 1, exclusiveMinimum: 1, maximum: 2 }', (n: number) => n > 1 && n <= 2, [2]),
  valid('{ type: number, minimum: 0, maximum: 1, hostile: false }', between(0, 1), [0, 1]),
  valid('{ type: number, minimum: -1, maximum: 1 }', between(-1, 1), [-1, 1, 0, -0]),
  valid(
    '{ type: number, minimum: 0.1, maximum: 0.3, multipleOf: 0.1 }',
    (n: number) => [0.1, 0.2, 0.3].includes(n),
    [0.1, 0.2, 0.3],
  ),
  valid('{ type: number, minimum: 0, maximum: 1, multipleOf: 0.01 }', hasStep(0.01, 2), [0, 1]),
  valid('{ type: number, multipleOf: 0.01 }', hasStep(0.01, 2)),
  valid(
    '{ type: number, exclusiveMinimum: 0, exclusiveMaximum: 0.07, multipleOf: 0.01 }',
    (n: number) => [0.01, 0.02, 0.03, 0.04, 0.05, 0.06].includes(n),
    [0.01, 0.06],
  ),
  valid('{ type: number, multipleOf: 2.5, minimum: -5, maximum: 5 }', (n: number) => n % 2.5 === 0, [-5, 5]),
  valid('{ type: number, minimum: 15, maximum: 240, boundary: [15, 240] }', between(15, 240), [15, 240]),
  valid(
    '{ type: number, minimum: 0, maximum: 5, finite: false }',
    (n: number) => Number.isNaN(n) || between(0, 5)(n),
    [NaN],
  ),
  valid('{ type: number, finite: false }', (n: number) => typeof n === 'number', [NaN, Infinity, -Infinity]),
  valid(
    '{ type: number, minimum: 0, finite: false }',
    (n: number) => Number.isNaN(n) || (n >= 0 && !Object.is(n, -0)),
    [NaN, Infinity],
  ),
  valid('{ type: number, not: { const: 0 } }', (n: number) => n !== 0),
  valid('{ type: Cents, minimum: 3, maximum: 4, multipleOf: 1 }', between(3, 4), [3, 4]),
  valid(
    "{ type: '{ readonly cents: Cents | null }', fields: { cents: { type: integer, minimum: 3, maximum: 5 } } }",
    ({ cents }: { cents: number }) => Number.isInteger(cents) && between(3, 5)(cents),
  ),
  valid('{ type: bigint, minimum: 3, exclusiveMaximum: 6 }', (n: bigint) => n >= 3n && n < 6n, [3n, 5n]),
  valid('{ type: bigint, minimum: 2.5, maximum: 4.5 }', (n: bigint) => n === 3n || n === 4n, [3n, 4n]),
  valid(
    '{ type: bigint, minimum: "18446744073709551615", maximum: "18446744073709551616" }',
    (n: bigint) => n >= 2n ** 64n - 1n && n <= 2n ** 64n,
    [2n ** 64n, 2n ** 64n - 1n],
  ),
  valid(
    '{ type: bigint, minimum: 0, maximum: 1000, boundary: [500] }',
    (n: bigint) => n >= 0n && n <= 1000n,
    [499n, 500n, 501n],
  ),
  valid('{ type: bigint, multipleOf: 7, minimum: 1, maximum: 20 }', (n: bigint) => n === 7n || n === 14n, [
    7n,
    14n,
  ]),
  valid('{ type: bigint, not: { const: 0 }, minimum: 0, maximum: 2 }', (n: bigint) => n === 1n || n === 2n, [
    1n,
    2n,
  ]),
  valid('{ type: bigint, const: 5 }', (n: bigint) => n === 5n),
]

export const texts = [
  valid('{ type: string, minLength: 2, maxLength: 4 }', (t: string) => t.length >= 2 && t.length <= 4),
  valid('{ type: string, maxLength: 0 }', (t: string) => t === ''),
  valid('{ type: string, minLength: 3, maxLength: 3, hostile: false }', (t: string) => /^[ -~]{3}$/.test(t)),
  valid('{ type: string, not: { minLength: 3 } }', (t: string) => t.length < 3, ['']),
  valid('{ type: string, not: { maxLength: 2 }, maxLength: 5 }', (t: string) => t.length > 2 && t.length < 6),
  valid('{ type: string, not: { const: "" } }', (t: string) => t !== ''),
  valid('{ type: string, not: { pattern: "^\\\\s*$" } }', (t: string) => !/^\s*$/.test(t)),
  valid("{ type: string, pattern: '^[a-z]+$', maxLength: 3 }", (t: string) => /^[a-z]{1,3}$/.test(t)),
  valid("{ type: string, pattern: '^[a-z]*$', minLength: 40, maxLength: 60 }", (t: string) =>
    /^[a-z]{40,60}$/.test(t),
  ),
  valid("{ type: string, pattern: '^[A-Z]{2}-[0-9]{3}$' }", (t: string) => /^[A-Z]{2}-[0-9]{3}$/.test(t)),
  valid("{ type: string, pattern: '^([''\"])[a-z]*\\1$' }", (t: string) => /^('[a-z]*'|"[a-z]*")$/.test(t), [
    "''",
    '""',
  ]),
  valid(
    "{ type: string, pattern: '^(?<key>[a-z]+)=()\\k<key>$', minLength: 9, maxLength: 13 }",
    (t: string) => /^([a-z]{4,6})=\1$/.test(t),
  ),
  valid("{ type: string, pattern: '/^a.c$/s' }", (t: string) => /^a.c$/s.test(t)),
  valid("{ type: string, pattern: '/^\\p{L}{2}$/u' }", (t: string) => /^\p{L}{2}$/u.test(t)),
  valid("{ type: string, pattern: '^(?:USD|EUR)$' }", (t: string) => t === 'USD' || t === 'EUR', [
    'USD',
    'EUR',
  ]),
  valid("{ type: string, pattern: '^[a-c]$', not: { const: b } }", (t: string) => t === 'a' || t === 'c', [
    'a',
    'c',
  ]),
  valid(
    '{ type: string, format: email, maxLength: 12 }',
    (t: string) => t.length <= 12 && /^[^@]+@[^@]+\.[^@]+$/.test(t),
  ),
  valid('{ type: string, format: email, minLength: 30 }', (t: string) => t.length >= 30 && t.includes('@')),
  valid('{ type: string, format: hostname, maxLength: 6 }', (t: string) => t.length <= 6 && t.length > 0),
  valid("{ type: string, format: date, pattern: '^20' }", (t: string) => /^20\d\d-\d\d-\d\d$/.test(t)),
  valid('{ type: Sku, minLength: 1, maxLength: 2 }', (t: string) => t.length >= 1 && t.length <= 2),
  valid("{ type: Sku, pattern: '^[A-Z]$' }", (t: string) => /^[A-Z]$/.test(t)),
  valid('{ type: Sku, format: uuid }', (t: string) => t.length === 36),
  valid('{ type: Locale, maxLength: 6 }', (t: string) => /^(en|de)-/.test(t) && t.length <= 6),
  valid('{ type: Locale, minLength: 60 }', (t: string) => /^(en|de)-/.test(t) && t.length >= 60),
  valid('{ type: Locale, minLength: 3, maxLength: 3 }', (t: string) => t === 'en-' || t === 'de-'),
  valid("{ type: Locale, pattern: '^en' }", (t: string) => t.startsWith('en-')),
  valid('{ type: Currency, not: { const: USD } }', (t: string) => t === 'EUR' || t === 'GBP', ['EUR', 'GBP']),
  valid('{ type: Currency, enum: [USD, EUR] }', (t: string) => t === 'USD' || t === 'EUR', ['USD', 'EUR']),
  valid('{ type: string, enum: [a, bb, ccc], maxLength: 2 }', (t: string) => t === 'a' || t === 'bb', [
    'a',
    'bb',
  ]),
  valid("{ type: string, enum: [ab, ac, b], pattern: '^a' }", (t: string) => t === 'ab' || t === 'ac', [
    'ab',
    'ac',
  ]),
  valid('{ type: Level, not: { const: 1 } }', (n: number) => n === 5),
  valid('{ type: Word, enum: [ape, E] }', (t: string) => t === 'ape' || t === 'E', ['ape', 'E']),
  valid('{ type: Word, not: { const: ape } }', (t: string) => t !== 'ape'),
  valid('{ type: Level, enum: [1, 5] }', (n: number) => n === 1 || n === 5, [1, 5]),
  valid('{ const: fixed }', (t: string) => t === 'fixed'),
]

export const dates = [
  valid(
    "{ type: Date, minimum: '2020-01-01', maximum: '2020-01-02' }",
    (d: Date) => d >= day('2020-01-01') && d <= day('2020-01-02'),
    [day('2020-01-01'), day('2020-01-02')],
  ),
  valid(
    "{ type: Date, exclusiveMinimum: '2020-01-01', exclusiveMaximum: '2020-01-01T00:00:00.003Z' }",
    (d: Date) => [1, 2].includes(d.getTime() - day('2020-01-01').getTime()),
  ),
  valid(
    "{ type: Date, boundary: ['2024-02-29'], minimum: '2020-01-01' }",
    (d: Date) => d >= day('2020-01-01'),
    [day('2024-02-29'), day('2024-02-28T23:59:59.999Z'), day('2024-02-29T00:00:00.001Z')],
  ),
  valid('{ type: Date }', (d: Date) => !Number.isNaN(d.getTime()), [day('1970-01-01')]),
  valid('{ type: Date, finite: false }', (d: Date) => d instanceof Date, [new Date(NaN)]),
  valid("{ type: Date, not: { minimum: '2020-01-01' } }", (d: Date) => d < day('2020-01-01')),
  valid("{ type: Date, const: '2024-02-29' }", (d: Date) => d.getTime() === day('2024-02-29').getTime()),
]

export const lists = [
  valid("{ type: 'number[]', minItems: 2, maxItems: 3 }", (l: number[]) => l.length === 2 || l.length === 3),
  valid(
    '{ items: { type: integer, minimum: 0, maximum: 3 }, minItems: 4, uniqueItems: true }',
    (l: number[]) => l.length === 4 && distinct(l),
  ),
  valid(
    '{ items: { type: integer, minimum: 0, maximum: 199 }, minItems: 200, uniqueItems: true }',
    (l: number[]) => l.length === 200 && distinct(l),
  ),
  valid(
    '{ items: { enum: [a, b, c] }, uniqueItems: true, minItems: 1 }',
    (l: string[]) => distinct(l) && l.length > 0,
  ),
  valid(
    "{ type: 'Currency[]', uniqueItems: true, minItems: 3 }",
    (l: string[]) => distinct(l) && l.length === 3,
  ),
  valid("{ type: 'boolean[]', uniqueItems: true }", (l: boolean[]) => distinct(l), [
    [],
    [true],
    [false],
    [true, false],
  ]),
  valid(
    "{ type: 'Line[]', uniqueBy: sku, minItems: 2, maxItems: 4 }",
    (l: Line[]) => distinct(l.map((line) => line.sku)) && l.length >= 2,
  ),
  valid(
    "{ type: 'Line[]', uniqueBy: currency, minItems: 3 }",
    (l: Line[]) => distinct(l.map((line) => line.currency)) && l.length === 3,
  ),
  valid(
    "{ type: 'Line[]', items: { fields: { cents: { type: integer, minimum: 0, maximum: 99 } } }, uniqueBy: cents, minItems: 100 }",
    (l: Line[]) => distinct(l.map((line) => line.cents)) && l.length === 100,
  ),
  valid(
    "{ type: 'Order[]', uniqueBy: customer.name, minItems: 2, maxItems: 3 }",
    (l: { customer: { name: string } }[]) => distinct(l.map((order) => order.customer.name)) && l.length >= 2,
  ),
  valid(
    "{ type: 'number[]', contains: { const: 7 }, maxItems: 2 }",
    (l: number[]) => l.includes(7) && l.length <= 2 && l.length > 0,
  ),
  valid(
    '{ items: { type: integer, minimum: 0, maximum: 5 }, contains: { const: 3 }, uniqueItems: true, maxItems: 3 }',
    (l: number[]) => l.includes(3) && distinct(l) && l.length <= 3,
  ),
  valid(
    "{ type: 'Line[]', contains: { fields: { sku: { const: x } } }, uniqueBy: sku, minItems: 2, maxItems: 3 }",
    (l: Line[]) => distinct(l.map((line) => line.sku)) && l.some((line) => line.sku === 'x') && l.length >= 2,
  ),
  valid(
    "{ type: 'number[]', contains: { elementOf: '[1, 2, 30]' }, items: { maximum: 2 } }",
    (l: number[]) => l.every((n) => n <= 2) && l.some((n) => n === 1 || n === 2),
  ),
  valid(
    "{ type: 'number[]', contains: { where: value < 9 }, items: { where: value > 3, minimum: 0, maximum: 12 } }",
    (l: number[]) => l.every((n) => n > 3 && n <= 12) && l.some((n) => n < 9),
  ),
  valid(
    "{ type: '[number, ...number[]]', contains: { elementOf: '[1, 2, 30]' }, items: { maximum: 2 } }",
    (l: number[]) => l.every((n) => n <= 2) && l.some((n) => n === 1 || n === 2),
  ),
  valid(
    "{ type: '(string | number)[]', contains: { type: number }, items: { minimum: 3, minLength: 2 } }",
    (l: (string | number)[]) =>
      l.every((one) => (typeof one === 'number' ? one >= 3 : one.length >= 2)) &&
      l.some((one) => typeof one === 'number'),
  ),
  valid(
    "{ type: 'number[]', items: { type: integer, minimum: { expr: '(3)' }, multipleOf: 2 }, contains: { minimum: 1, multipleOf: 3 } }",
    (l: number[]) => l.every((n) => n >= 3 && n % 2 === 0) && l.some((n) => n % 3 === 0),
  ),
  valid(
    "{ type: 'number[]', items: { finite: false }, contains: { minimum: 1, maximum: 5 }, maxItems: 2 }",
    (l: number[]) => l.some(between(1, 5)),
  ),
  valid("{ type: 'number[]', not: { minItems: 2 } }", (l: number[]) => l.length < 2),
  valid(
    "{ type: 'number[]', not: { contains: { const: 0 } }, items: { minimum: 0, maximum: 9, multipleOf: 1 } }",
    (l: number[]) => !l.includes(0),
  ),
  valid(
    "{ type: 'number[]', not: { uniqueItems: true }, items: { minimum: 0, maximum: 3, multipleOf: 1 } }",
    (l: number[]) => !distinct(l),
  ),
  valid(
    "{ type: 'number[]', items: { type: integer, minimum: 1, maximum: 2 } }",
    (l: number[]) => l.every(between(1, 2)),
    [[]],
  ),
  valid("{ type: 'readonly number[]', maxItems: 1 }", (l: number[]) => l.length < 2, [[]]),
  valid(
    "{ type: 'Set<number>', items: { type: integer, minimum: 0, maximum: 4 }, minItems: 3, maxItems: 5 }",
    (s: Set<number>) => s.size >= 3 && s.size <= 5,
  ),
  valid("{ type: 'Set<Currency>', minItems: 3 }", (s: Set<string>) => s.size === 3),
  valid("{ type: 'Set<string>', contains: { const: x } }", (s: Set<string>) => s.has('x')),
  valid("{ type: 'Map<Currency, number>', minItems: 2 }", (m: Map<string, number>) => m.size >= 2),
  valid("{ type: '[number, string]' }", (t: [number, string]) => t.length === 2),
  valid(
    "{ type: '[number, number]', items: { minimum: 1, maximum: 2 } }",
    (t: number[]) => t.length === 2 && t.every(between(1, 2)),
  ),
]

export const objects = [
  valid(
    '{ type: Line, fields: { cents: { type: integer, minimum: 0, maximum: 3 }, note: { const: hi } } }',
    (line: Line) => between(0, 3)(line.cents) && line.note === 'hi',
  ),
  valid(
    '{ type: Line, properties: { cents: { const: 3 } }, required: [note] }',
    (line: Line) => line.cents === 3 && typeof line.note === 'string',
  ),
  valid(
    '{ type: Line, fields: { note: { const: hi, optional: true } } }',
    (line: Line) => !('note' in line) || line.note === 'hi',
  ),
  valid(
    '{ type: Line, bind: { most: { type: integer, minimum: 5, maximum: 9 } }, fields: { cents: { type: integer, minimum: 0, maximum: { expr: most } } } }',
    (line: Line) => between(0, 9)(line.cents),
  ),
  valid('{ type: Line, where: value.sku !== "" }', (line: Line) => line.sku !== ''),
  valid(
    '{ type: Line, not: { fields: { currency: { const: USD } } } }',
    (line: Line) => line.currency !== 'USD',
  ),
  valid('{ type: Line, not: { required: [note] } }', (line: Line) => !('note' in line)),
  valid(
    "{ type: 'Record<string, number>', fields: { total: { const: 3 } } }",
    (r: Record<string, number>) => r['total'] === 3,
  ),
  valid(
    "{ type: 'Record<Currency, number>', fields: { USD: { const: 3 } } }",
    (r: Record<string, number>) => r['USD'] === 3 && 'EUR' in r,
  ),
  valid(
    '{ type: Money, fields: { cents: { type: integer, minimum: 1, maximum: 3 } } }',
    (m: { cents: number }) => between(1, 3)(m.cents),
  ),
  valid(
    '{ type: Shape, fields: { kind: { const: circle }, radius: { minimum: 0, maximum: 2 } } }',
    (s: { kind: string; radius: number }) => s.kind === 'circle' && between(0, 2)(s.radius),
  ),
  valid(
    '{ type: Shape, fields: { side: { const: 2 } } }',
    (s: { kind: string; side: number }) => s.kind === 'circle' || s.side === 2,
  ),
  valid(
    '{ type: Tree, fields: { value: { const: 1 }, children: { maxItems: 2 } } }',
    (t: { value: number; children: unknown[] }) => t.value === 1 && t.children.length <= 2,
  ),
  valid(
    '{ fields: { low: { type: integer, minimum: 0, maximum: 5 }, high: { type: integer, minimum: { expr: low }, maximum: { expr: low + 2 } } } }',
    (v: { low: number; high: number }) => v.high >= v.low && v.high <= v.low + 2,
  ),
]

interface Rented {
  readonly tenant: string
  readonly owner: { readonly tenant: string }
  readonly children: readonly { readonly tenant: string; readonly size: number }[]
}

/** What is drawn once is shared down a tree, also by fields that are called as it is. */
export const shared = [
  valid(
    '{ bind: { tenant: { enum: [a, b] } }, fields: { tenant: { expr: tenant }, owner: { fields: { name: { type: string }, tenant: { expr: tenant } } }, children: { items: { fields: { size: { type: integer }, tenant: { expr: tenant } } }, minItems: 1 } } }',
    ({ tenant, owner, children }: Rented) =>
      owner.tenant === tenant && children.every((child) => child.tenant === tenant && 'size' in child),
  ),
]

export const choices = [
  valid(
    '{ anyOf: [{ type: integer, minimum: 0, maximum: 1 }, { const: none }] }',
    (v: unknown) => v === 0 || v === 1 || v === 'none',
    [0, 1, 'none'],
  ),
  valid(
    '{ anyOf: [{ const: a, weight: 0.5 }, { const: b, weight: 1.5 }] }',
    (v: unknown) => v === 'a' || v === 'b',
    ['a', 'b'],
  ),
  valid(
    "{ type: 'string | number', anyOf: [{ const: a }, { type: integer, minimum: 3, maximum: 3 }] }",
    (v: unknown) => v === 'a' || v === 3,
    ['a', 3],
  ),
  valid(
    "{ type: 'string | number', minimum: 3, maximum: 9 }",
    (v: unknown) => typeof v === 'string' || between(3, 9)(v as number),
  ),
  valid("{ type: 'string | number', not: { type: string } }", (v: unknown) => typeof v === 'number'),
  valid("{ type: 'number | null', not: { const: null } }", (v: unknown) => typeof v === 'number'),
  valid("{ type: 'number | null', minimum: 0 }", (v: unknown) => v === null || (v as number) >= 0, [null]),
  valid('{ type: boolean, not: { const: true } }', (v: unknown) => v === false),
  valid("{ elementOf: '[1, 2, 3]', minimum: 2 }", (v: number) => v === 2 || v === 3, [2, 3]),
  valid("{ subsetOf: '[1, 2, 3]', minItems: 2 }", (v: number[]) => v.length >= 2 && v.length <= 3),
  valid("{ shuffleOf: '[1, 2, 3]' }", (v: number[]) => v.length === 3 && distinct(v)),
  valid("{ anyOf: [{ elementOf: '[] as number[]' }, { const: 9 }] }", (v: number) => v === 9),
  valid("{ fc: 'fc.integer({ min: 0, max: 9 })', minimum: 3 }", between(3, 9)),
  valid("{ fc: 'fc.integer({ min: 0, max: 9 })', where: value > 4 }", between(5, 9)),
  valid("{ expr: '[1, 2]' }", (v: number[]) => isDeepStrictEqual(v, [1, 2])),
]

const seen = (bounds: string, type = 'integer') =>
  `{ bind: { low: { type: ${type}, minimum: 2, maximum: 4 }, high: { type: ${type}, minimum: 7, maximum: 9 } }, fields: { seenLow: { expr: low }, seenHigh: { expr: high }, value: ${bounds} } }`
interface Seen<Value> {
  readonly seenLow: number
  readonly seenHigh: number
  readonly value: Value
}

/** Every keyword whose value is computed from earlier names. */
export const computed = [
  valid(
    seen('{ type: integer, minimum: { expr: low }, maximum: { expr: high } }'),
    ({ seenLow, seenHigh, value }: Seen<number>) => between(seenLow, seenHigh)(value),
  ),
  valid(
    seen('{ type: integer, exclusiveMinimum: { expr: low }, exclusiveMaximum: { expr: high } }'),
    ({ seenLow, seenHigh, value }: Seen<number>) => value > seenLow && value < seenHigh,
  ),
  valid(
    seen('{ type: integer, minimum: { expr: low / 2 }, maximum: { expr: high / 2 } }'),
    ({ seenLow, seenHigh, value }: Seen<number>) =>
      Number.isInteger(value) && value >= seenLow / 2 && value <= seenHigh / 2,
  ),
  valid(
    seen('{ type: number, minimum: { expr: low - 4 }, maximum: { expr: low } }'),
    ({ seenLow, value }: Seen<number>) =>
      value >= seenLow - 4 && value <= seenLow && !(seenLow === 4 && Object.is(value, -0)),
  ),
  valid(
    seen('{ type: number, exclusiveMinimum: { expr: low }, exclusiveMaximum: { expr: low + 1 } }'),
    ({ seenLow, value }: Seen<number>) => value > seenLow && value < seenLow + 1,
  ),
  valid(
    seen('{ type: number, exclusiveMaximum: { expr: low - 4 } }'),
    ({ seenLow, value }: Seen<number>) => value < seenLow - 4,
  ),
  valid(
    seen('{ type: number, minimum: 3, exclusiveMinimum: { expr: low }, maximum: 5 }'),
    ({ seenLow, value }: Seen<number>) => value >= 3 && value > seenLow,
  ),
  valid(
    seen('{ type: number, multipleOf: { expr: low / 100 }, minimum: 0, maximum: 1 }'),
    ({ seenLow, value }: Seen<number>) => hasStep(seenLow / 100, 2)(value),
  ),
  valid(
    seen(
      '{ type: number, multipleOf: 0.01, minimum: { expr: low / 100 + 0.02 }, maximum: { expr: high / 100 } }',
    ),
    ({ value }: Seen<number>) => hasStep(0.01, 2)(value),
  ),
  valid(
    seen('{ type: integer, multipleOf: { expr: low }, minimum: 1, maximum: { expr: high } }'),
    ({ seenLow, seenHigh, value }: Seen<number>) => value % seenLow === 0 && between(1, seenHigh)(value),
  ),
  valid(
    seen('{ type: integer, minimum: 0, maximum: 100, boundary: { expr: "[low, high * 10]" } }'),
    ({ value }: Seen<number>) => between(0, 100)(value),
  ),
  valid(
    seen('{ type: string, minLength: { expr: low }, maxLength: { expr: high } }'),
    ({ seenLow, seenHigh, value }: Seen<string>) => between(seenLow, seenHigh)(value.length),
  ),
  valid(
    seen("{ type: string, pattern: { expr: '`^a{${low}}$`' } }"),
    ({ seenLow, value }: Seen<string>) => value === 'a'.repeat(seenLow),
  ),
  valid(
    seen("{ type: string, pattern: '^[a-z]+$', maxLength: { expr: low } }"),
    ({ seenLow, value }: Seen<string>) => /^[a-z]+$/.test(value) && value.length <= seenLow,
  ),
  valid(
    seen(
      '{ items: { type: integer, minimum: { expr: low } }, minItems: { expr: low }, maxItems: { expr: high } }',
    ),
    ({ seenLow, seenHigh, value }: Seen<number[]>) =>
      between(seenLow, seenHigh)(value.length) && value.every((n) => n >= seenLow),
  ),
  valid(
    seen('{ items: { type: integer, minimum: 0, maximum: 40 }, uniqueItems: { expr: low > 2 } }'),
    ({ seenLow, value }: Seen<number[]>) => seenLow <= 2 || distinct(value),
  ),
  valid(
    seen('{ items: { type: integer, minimum: 0, maximum: 40 }, contains: { expr: high } }'),
    ({ seenHigh, value }: Seen<number[]>) => value.includes(seenHigh),
  ),
  valid(
    seen("{ enum: { expr: '[low, high]' } }"),
    ({ seenLow, seenHigh, value }: Seen<number>) => value === seenLow || value === seenHigh,
  ),
  valid(seen('{ const: { expr: low * 2 } }'), ({ seenLow, value }: Seen<number>) => value === seenLow * 2),
  valid(
    seen("{ elementOf: '[low, high]' }"),
    ({ seenLow, seenHigh, value }: Seen<number>) => value === seenLow || value === seenHigh,
  ),
  valid(seen("{ subsetOf: '[low, high]' }"), ({ value }: Seen<number[]>) => value.length <= 2),
  valid(
    seen('{ type: integer, minimum: 0, maximum: 9, not: { const: { expr: low } } }'),
    ({ seenLow, value }: Seen<number>) => value !== seenLow,
  ),
  valid(
    seen('{ type: integer, minimum: 0, not: { minimum: { expr: low } } }'),
    ({ seenLow, value }: Seen<number>) => between(0, seenLow - 1)(value),
  ),
  valid(
    seen('{ type: integer, minimum: 0, maximum: 20, where: value > low }'),
    ({ seenLow, value }: Seen<number>) => value > seenLow,
  ),
  valid(
    seen('{ type: Date, minimum: { expr: new Date(low) }, maximum: { expr: new Date(high) } }'),
    ({ seenLow, seenHigh, value }: Seen<Date>) => between(seenLow, seenHigh)(value.getTime()),
  ),
  valid(
    seen(
      '{ type: Date, exclusiveMinimum: { expr: new Date(low) }, exclusiveMaximum: { expr: new Date(high) } }',
    ),
    ({ seenLow, seenHigh, value }: Seen<Date>) => value.getTime() > seenLow && value.getTime() < seenHigh,
  ),
  valid(
    seen('{ type: bigint, minimum: { expr: BigInt(low) }, exclusiveMaximum: { expr: BigInt(high) } }'),
    ({ seenLow, seenHigh, value }: Seen<bigint>) => value >= BigInt(seenLow) && value < BigInt(seenHigh),
  ),
  valid(
    seen('{ anyOf: [{ expr: low }, { type: integer, minimum: { expr: high }, maximum: 9 }] }'),
    ({ seenLow, seenHigh, value }: Seen<number>) => value === seenLow || between(seenHigh, 9)(value),
  ),
  valid(
    seen('{ type: Line, fields: { cents: { expr: low } } }'),
    ({ seenLow, value }: Seen<Line>) => value.cents === seenLow,
  ),
]

interface Order {
  readonly id: string
  readonly customer: { readonly name: string; readonly city?: string }
  readonly lines: readonly Line[]
}
interface Depot {
  readonly main?: {
    readonly shelves: readonly { readonly tags: readonly string[]; readonly label?: string }[]
  }
  readonly orders: readonly Order[]
  readonly next: Depot | null
  readonly range: readonly [number, number]
}
const wrong = (lines: readonly Line[]) => lines.filter(({ currency }) => currency === 'XXX').length
const twice = (list: readonly unknown[]) => new Set(list).size === list.length - 1

/** Never valid, however short the lists that the type allows. */
export const wrongs = [
  valid('{ type: Order, spoil: { lines.currency: { const: XXX } } }', (o: Order) => wrong(o.lines) === 1),
  valid("{ type: 'Line[]', spoil: { currency: { const: XXX } } }", (l: Line[]) => wrong(l) === 1),
  valid(
    '{ type: Order, spoil: { lines: { currency: { const: XXX } } } }',
    (o: Order) => wrong(o.lines) === 1,
  ),
  valid(
    '{ type: Order, spoil: { lines.1.currency: { const: XXX } } }',
    (o: Order) => o.lines[1]?.currency === 'XXX' && wrong(o.lines) === 1,
  ),
  valid(
    '{ type: Order, fields: { lines: { items: { fields: { currency: { const: USD } } } } }, spoil: { lines.currency: { enum: [USD, EUR] } } }',
    (o: Order) => o.lines.filter(({ currency }) => currency === 'EUR').length === 1,
  ),
  valid(
    '{ type: Order, bind: { most: { type: integer, minimum: 0, maximum: 2 } }, fields: { lines: { maxItems: { expr: most } } }, spoil: { lines.currency: { const: XXX } } }',
    (o: Order) => wrong(o.lines) === 1 && o.lines.length <= 2,
  ),
  valid('{ type: Order, spoil: { lines: { maxItems: 0 } } }', (o: Order) => o.lines.length === 0),
  valid('{ type: Order, spoil: { customer.city: { const: "" } } }', (o: Order) => o.customer.city === ''),
  valid('{ type: Depot, spoil: { main.shelves.label: { const: "?" } } }', (d: Depot) =>
    (d.main?.shelves ?? []).some(({ label }) => label === '?'),
  ),
  valid('{ type: Depot, spoil: { main.shelves.tags.2: { const: "?" } } }', (d: Depot) =>
    (d.main?.shelves ?? []).some(({ tags }) => tags[2] === '?'),
  ),
  valid(
    '{ type: Depot, spoil: { orders.lines.currency: { const: XXX } } }',
    (d: Depot) => wrong(d.orders.flatMap(({ lines }) => lines)) === 1,
  ),
  valid(
    '{ type: Depot, spoil: { next.orders.customer.name: { const: 3 } } }',
    (d: Depot) => d.next?.orders.some(({ customer }) => (customer.name as unknown) === 3) === true,
  ),
  valid('{ type: Depot, spoil: { range.0: { const: "?" } } }', (d: Depot) => (d.range[0] as unknown) === '?'),
  valid(
    '{ type: Order, duplicate: lines.sku }',
    ({ lines }: Order) => lines.length > 1 && !distinct(lines.map(({ sku }) => sku)),
  ),
  valid(
    '{ type: Order, fields: { lines: { uniqueBy: sku, maxItems: 2 } }, duplicate: lines.sku }',
    ({ lines }: Order) => twice(lines.map(({ sku }) => sku)) && lines.length === 2,
  ),
  valid("{ type: 'Line[]', duplicate: note }", (l: Line[]) => !distinct(l.flatMap(({ note }) => note ?? []))),
  valid(
    '{ type: Depot, fields: { orders: { items: { fields: { lines: { contains: { fields: { sku: { const: x } } } } } } } }, duplicate: orders.lines.sku }',
    (d: Depot) => d.orders.every(({ lines }) => lines.some(({ sku }) => sku === 'x')),
  ),
  valid(
    '{ bind: { best: { enum: [x, y] } }, fields: { best: { expr: best }, lines: { type: "Line[]", contains: { fields: { sku: { expr: best } } }, duplicate: sku } } }',
    ({ best, lines }: { best: string; lines: Line[] }) =>
      lines.some(({ sku }) => sku === best) && !distinct(lines.map(({ sku }) => sku)),
  ),
  valid('{ type: Depot, duplicate: orders.lines.sku }', (d: Depot) =>
    d.orders.some(({ lines }) => !distinct(lines.map(({ sku }) => sku))),
  ),
  valid(
    '{ type: Depot, duplicate: orders.customer.name }',
    (d: Depot) => !distinct(d.orders.map((o) => o.customer.name)),
  ),
  valid('{ type: Depot, duplicate: main.shelves.tags }', (d: Depot) =>
    (d.main?.shelves ?? []).some(({ tags }) => !distinct(tags)),
  ),
  valid(
    '{ type: Depot, duplicate: orders.0.lines.sku }',
    ({ orders: [first] }: Depot) => !distinct((first?.lines ?? []).map(({ sku }) => sku)),
  ),
  valid(
    '{ bind: { most: { type: integer, minimum: 1, maximum: 3 } }, fields: { some: { items: { type: integer }, uniqueItems: true, maxItems: { expr: most } } }, duplicate: some }',
    ({ some }: { some: number[] }) => twice(some),
  ),
  valid(
    '{ fields: { rows: { items: { fields: { cells: { items: { type: integer } } } } } }, spoil: { rows.cells.0: { const: none } } }',
    ({ rows }: { rows: { cells: unknown[] }[] }) =>
      rows.filter(({ cells }) => cells[0] === 'none').length === 1,
  ),
]

const format = (name: string, more = '', holds: (text: string) => boolean = () => true) => ({
  ...valid(
    `{ type: string, format: ${name}${more} }`,
    (text: string) => formatTests[name]?.(text) === true && holds(text),
  ),
  count: 1000,
})
const sized = (name: string, low: number, high: number) =>
  format(name, `, minLength: ${low}, maxLength: ${high}`, ({ length }) => length >= low && length <= high)

/** Each format as others read it; also of the least, of odd and of great lengths, and beside a pattern. */
export const formats = [
  ...Object.keys(formatTests).map((name) => format(name)),
  ...[sized('date', 10, 10), sized('uuid', 1, 36), sized('ulid', 26, 40)],
  ...[sized('date-time', 20, 20), sized('date-time', 22, 23), sized('time', 9, 9), sized('time', 21, 24)],
  ...[sized('duration', 3, 3), sized('duration', 20, 21), sized('email', 6, 6), sized('email', 250, 254)],
  ...[sized('uri', 8, 9), sized('uri', 80, 90), sized('uri-reference', 0, 1), sized('uri-reference', 50, 60)],
  ...[sized('hostname', 1, 2), sized('hostname', 240, 253), sized('ipv4', 7, 7), sized('ipv4', 15, 20)],
  ...[sized('ipv6', 2, 3), sized('ipv6', 14, 15), sized('ipv6', 39, 45), sized('regex', 30, 31)],
  ...[sized('json-pointer', 1, 1), sized('json-pointer', 100, 101)],
  format('hostname', ", pattern: '^[a-z]+$'", (text) => /^[a-z]{1,63}$/.test(text)),
  format('uri', ", pattern: '^mailto:[a-z]+@[a-z]+$'", (text) => text.startsWith('mailto:')),
  format('email', ", pattern: '@example\\.com$'", (text) => /^[^@]+@example\.com$/.test(text)),
  format(
    'email',
    ", pattern: '\\.edu$', maxLength: 24",
    (text) => text.endsWith('.edu') && text.length <= 24,
  ),
  format('hostname', ", pattern: '\\.internal$'", (text) => text.endsWith('.internal')),
  format('email', ", pattern: '^[a-m]'", (text) => /^[a-m]/.test(text)),
  format('ipv4', ", pattern: '^1', maxLength: 12", (text) => text.startsWith('1') && text.length <= 12),
  format('uuid', ", pattern: '^[0-7]'", (text) => /^[0-7]/.test(text)),
  format(
    'email',
    ", pattern: '^[a-z]+@acme\\.com$', maxLength: 14",
    (text) => text.endsWith('@acme.com') && text.length <= 14,
  ),
  valid("{ type: string, pattern: '^(?=.*\\d)(?=.*[A-Z]).{8,}$' }", (text: string) =>
    /^(?=.*\d)(?=.*[A-Z]).{8,}$/.test(text),
  ),
  valid(
    "{ type: string, pattern: '^(?=.*[a-z])(?=.*\\d)[a-z\\d]+$', minLength: 6, maxLength: 10 }",
    (text: string) => /^(?=.*[a-z])(?=.*\d)[a-z\d]{6,10}$/.test(text),
  ),
  valid("{ type: string, pattern: '^(?=.*\\p{Lu})(?=.*\\d)[\\p{L}\\d]{4,9}$' }", (text: string) =>
    /^(?=.*\p{Lu})(?=.*\d)[\p{L}\d]{4,9}$/u.test(text),
  ),
  valid(
    "{ type: string, pattern: '^[a-z]+$', minLength: 6, maxLength: 6, not: { pattern: '[a-y]' } }",
    (text: string) => text === 'zzzzzz',
  ),
  valid("{ type: string, pattern: '/^ab$/i' }", (text: string) => /^ab$/i.test(text), ['aB']),
  valid("{ type: string, pattern: '^(?!root$)[a-z]+$' }", (text: string) => /^(?!root$)[a-z]+$/.test(text)),
  valid("{ type: string, pattern: '(?<=@)corp\\b' }", (text: string) => /(?<=@)corp\b/.test(text)),
  valid("{ type: string, pattern: '^[A-Z]{2,4}-\\d+$', minLength: 11, maxLength: 13 }", (text: string) =>
    /^(?=.{11,13}$)[A-Z]{2,4}-\d+$/.test(text),
  ),
  valid("{ type: string, pattern: '[aeiou]$', minLength: 8, maxLength: 9 }", (text: string) =>
    /^[^]{7,8}[aeiou]$/.test(text),
  ),
  valid("{ type: string, pattern: '^(?:[a-z]{5})+$', minLength: 36, maxLength: 44 }", (text: string) =>
    /^[a-z]{40}$/.test(text),
  ),
  ...formatPatterns.map(([name, pattern]) =>
    format(name, `, pattern: '${pattern}'`, (text) => new RegExp(pattern).test(text)),
  ),
]

export const cases: readonly ValidCase[] = [
  ...formats,
  ...wrongs,
  ...numbers,
  ...texts,
  ...dates,
  ...lists,
  ...objects,
  ...shared,
  ...choices,
  ...computed,
]
