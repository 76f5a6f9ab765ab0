import type { ValidCase } from './constraint-cases.ts'

/** Types that the cases speak of. */
export const tupleTypes = `
export type Span = [from: number, to: number]
export type Range2 = [from: number, to?: number]
export type Command = [name: string, ...args: number[]]
export type Sandwich = ['top', ...number[], boolean]
export type Event2 = ['add', number] | ['remove', string] | ['clear']
export type Table = readonly Span[]
export type Nested = number | Nested[]
export class Savings { protected cents: number; #rate: number; constructor(cents: number, rate: number) { this.cents = cents; this.#rate = rate } sum() { return this.cents * this.#rate } }
export interface Route { span: Span; stops: [string, number][]; via?: readonly [string, Span?] }
export interface Heap { at: Nested }
`

const valid = <Value>(yaml: string, holds: (value: Value) => boolean, count = 100): ValidCase => ({
  yaml,
  holds: holds as (value: never) => boolean,
  count,
})
const digit = '{ type: integer, minimum: 0, maximum: 9 }'
const bounds = '{ minimum: 0, maximum: 9, multipleOf: 1 }'
const isDigit = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 9

interface Route {
  readonly span: readonly [number, number]
  readonly stops: readonly (readonly [string, number])[]
  readonly via?: readonly [string, (readonly [number, number])?]
}

/** Places of tuples and lists, refined one by one. */
export const tuples: readonly ValidCase[] = [
  valid(
    `{ prefixItems: [${digit}, { type: string, maxLength: 2 }] }`,
    (list: unknown[]) => list.length === 2 && isDigit(list[0]) && String(list[1]).length <= 2,
  ),
  valid(
    `{ prefixItems: [{ const: a }], items: ${digit}, minItems: 2, maxItems: 4 }`,
    ([first, ...rest]: unknown[]) =>
      first === 'a' && rest.length >= 1 && rest.length <= 3 && rest.every(isDigit),
  ),
  valid(
    `{ type: Span, prefixItems: [${bounds}] }`,
    (span: number[]) => span.length === 2 && isDigit(span[0]),
  ),
  // A type that leads back to itself cannot be written out for a list of values.
  valid(
    '{ type: Heap, fields: { at: { enum: [[1], 2] } } }',
    ({ at }: { at: unknown }) => at === 2 || Array.isArray(at),
  ),
  valid(`{ type: Span, fields: { 1: ${bounds} } }`, (span: number[]) => isDigit(span[1])),
  valid(`{ type: Span, properties: { '1': ${bounds} } }`, (span: number[]) => isDigit(span[1])),
  valid(
    `{ type: Span, prefixItems: [{ const: 12 }], items: ${bounds} }`,
    ([from, to]: number[]) => from === 12 && isDigit(to),
  ),
  valid(
    `{ type: Span, bind: { low: ${digit} }, prefixItems: [{ expr: low }, { minimum: { expr: low } }] }`,
    ([from, to]: [number, number]) => isDigit(from) && to >= from,
  ),
  valid(
    `{ type: Range2, fields: { 1: ${bounds} } }`,
    (range: number[]) => range.length === 2 && isDigit(range[1]),
  ),
  valid(
    `{ type: Range2, prefixItems: [{}, { minimum: 0, maximum: 9, multipleOf: 1, optional: true }] }`,
    (range: number[]) => range.length === 1 || isDigit(range[1]),
  ),
  valid(
    `{ type: Command, prefixItems: [{ const: go }, ${bounds}, ${bounds}] }`,
    ([name, ...args]: unknown[]) => name === 'go' && args.length >= 2 && args.slice(0, 2).every(isDigit),
  ),
  valid("{ type: '[number, string]', contains: { const: 7 } }", ([first]: unknown[]) => first === 7),
  valid('{ type: Command, contains: { const: go } }', ([name]: unknown[]) => name === 'go'),
  valid(
    '{ type: Command, contains: { const: 7 }, maxItems: 3 }',
    ([, ...args]: unknown[]) => args.includes(7) && args.length <= 2,
  ),
  valid('{ type: Range2, contains: { const: 7 } }', (range: unknown[]) => range.includes(7)),
  valid(
    `{ prefixItems: [{ const: a }], items: ${digit}, contains: { const: 3 } }`,
    ([first, ...rest]: unknown[]) => first === 'a' && rest.includes(3) && rest.every(isDigit),
  ),
  valid(
    "{ type: Table, prefixItems: [{ prefixItems: [{ const: 1 }] }], uniqueBy: '0', minItems: 2 }",
    (table: number[][]) => table[0]?.[0] === 1 && new Set(table.map(([from]) => from)).size === table.length,
  ),
  valid(
    "{ type: 'Line[]', prefixItems: [{ fields: { sku: { const: a } } }], uniqueBy: sku }",
    (lines: { readonly sku: string }[]) =>
      lines[0]?.sku === 'a' && new Set(lines.map(({ sku }) => sku)).size === lines.length,
  ),
  valid(
    `{ type: Command, fields: { 2: { const: 7 } }, items: {}, maxItems: 4 }`,
    (list: unknown[]) => list[2] === 7 && list.length <= 4,
  ),
  valid(
    `{ type: Command, fields: { 1: { const: 7, optional: true } } }`,
    (list: unknown[]) => list.length === 1 || list[1] === 7,
  ),
  valid(
    `{ type: Sandwich, fields: { 1: { const: 7 } } }`,
    (list: unknown[]) => list[0] === 'top' && list[1] === 7 && typeof list.at(-1) === 'boolean',
  ),
  valid(`{ type: Event2, fields: { 0: { enum: [add, remove] } } }`, ([name, value]: unknown[]) =>
    name === 'add' ? typeof value === 'number' : typeof value === 'string',
  ),
  valid(`{ type: Event2, fields: { 0: { const: clear } } }`, (list: unknown[]) => list.length === 1),
  valid(`{ type: Event2, prefixItems: [{}, { const: 4 }] }`, (list: unknown[]) => list[1] === 4),
  valid(
    `{ type: 'number[]', fields: { 1: { const: 4 } }, items: ${bounds} }`,
    (list: unknown[]) => list[1] === 4 && list.every(isDigit),
  ),
  valid(
    `{ type: Table, items: { prefixItems: [${bounds}] }, minItems: 1 }`,
    (table: number[][]) => table.length > 0 && table.every(([from]) => isDigit(from)),
  ),
  valid(
    `{ type: Table, items: { prefixItems: [${bounds}] }, uniqueBy: '0', minItems: 2 }`,
    (table: number[][]) => new Set(table.map(([from]) => from)).size === table.length,
  ),
  valid(
    `{ type: Table, duplicate: '*.0' }`,
    (table: number[][]) => new Set(table.map(([from]) => from)).size < table.length,
  ),
  valid(
    `{ type: Route, duplicate: stops.*.0 }`,
    ({ stops }: Route) => new Set(stops.map(([name]) => name)).size < stops.length,
  ),
  valid(
    `{ type: Route, spoil: { span.1: { type: string } } }`,
    ({ span }: Route) => typeof span[1] === 'string' && typeof span[0] === 'number',
  ),
  valid(
    `{ type: Route, spoil: { stops.*.1: { const: bad } } }`,
    ({ stops }: Route) => stops.filter((stop) => stop.includes('bad' as never)).length > 0,
  ),
  valid(
    `{ type: Route, spoil: { stops: { 1: { 0: { const: 5 } } } } }`,
    ({ stops }: Route) => (stops[1]?.[0] as unknown) === 5,
  ),
  valid(
    `{ type: Route, spoil: { via.1.0: { const: bad } } }`,
    ({ via }: Route) => (via?.[1]?.[0] as unknown) === 'bad',
  ),
  valid(
    `{ factory: route, fields: { span: { fields: { 1: { maximum: 20 } } } } }`,
    ({ span: [from, to] }: Route) => isDigit(from) && to >= 10 && to <= 20,
  ),
  valid(
    `{ factory: route, fields: { span: { prefixItems: [{ maximum: none }] } } }`,
    ({ span: [from, to] }: Route) => from >= 0 && to >= 10,
  ),
  valid(
    `{ type: Route, not: { fields: { span: { fields: { 0: { minimum: 0 } } } } } }`,
    ({ span: [from] }: Route) => !(from >= 0),
  ),
  valid(
    `{ type: 'number[]', not: { prefixItems: [{ minimum: 0 }] } }`,
    ([first]: number[]) => first === undefined || !(first >= 0),
  ),
  valid(
    `{ anyOf: [{ prefixItems: [${digit}] }, { type: Span, fields: { 0: { const: 1 } } }] }`,
    (l: number[]) => isDigit(l[0]),
  ),
  valid(
    `{ schema: ./tuple.json, prefixItems: [{ maximum: 5 }, { const: yes }] }`,
    ([size, word]: unknown[]) => Number(size) <= 5 && word === 'yes',
  ),
]

/** What a class is made with, whether its fields can be seen or not. */
export const made: readonly ValidCase[] = [
  valid(
    '{ type: Savings, fields: { cents: { type: integer, minimum: 1, maximum: 9 }, rate: { const: 2 } } }',
    (savings: { sum(): number }) => savings.sum() >= 2 && savings.sum() <= 18 && savings.sum() % 2 === 0,
  ),
  valid(
    '{ bind: { two: { const: 2, type: number } }, items: { type: Savings, fields: { cents: { expr: two * 2 }, rate: { expr: two } } }, minItems: 1 }',
    (all: { sum(): number }[]) => all.length > 0 && all.every((savings) => savings.sum() === 8),
  ),
]

/** The factory that two of the cases refine. */
export const route =
  '  route: { type: Route, fields: { span: { prefixItems: [{ minimum: 0, maximum: 9, multipleOf: 1 }, { minimum: 10, maximum: 99 }] } } }'

export const tupleSchema = {
  type: 'array',
  prefixItems: [{ type: 'integer', minimum: 0 }, { type: 'string' }],
  items: false,
}

/** What speaks of a place that is not there, or says it wrongly, and where that is told. */
export const wrongPlaces: readonly (readonly [yaml: string, ...faults: readonly string[]])[] = [
  ['{ type: Savings, fields: { sums: { minimum: 0 } } }', 'subject/unknown-field sums'],
  ['{ type: Savings, fields: { cents: { const: a } } }', 'subject/wrong-type a'],
  ["{ type: Savings, fields: { cents: { expr: '`1`' } } }", 'subject/wrong-type `1`'],
  ["{ type: 'Purse<Currency>', fields: { held: { expr: '[`GBP`]' } } }", 'subject/wrong-type `GBP`'],
  ["{ type: 'Purse<Currency>', fields: { held: { expr: '[`EUR`]' } } }"],
  [
    "{ type: 'Item[]', contains: { fields: { tags: { subsetOf: '[`a`]' } } }, spoil: { cents: { const: -1 } } }",
    'plan/contains-not-kept cents',
  ],
  [
    "{ type: 'Item[]', contains: { fields: { tags: { shuffleOf: '[`a`]' } } }, duplicate: name }",
    'plan/contains-not-kept name',
  ],
  [
    "{ type: 'Item[]', contains: { fields: { name: { format: email } } }, spoil: { name: { const: a } } }",
    'plan/contains-not-kept name',
  ],
  [
    "{ type: '(Item | Priced)[]', contains: { type: Priced }, spoil: { cents: { const: -1 } } }",
    'plan/contains-not-kept cents',
  ],
  [
    "{ type: '[Savings, Account]', prefixItems: [{ fields: { cents: { const: 1 } } }, { fields: { owner: { const: 5 } } }] }",
    'subject/wrong-type 5',
  ],
  [
    "{ type: '[number, string]', prefixItems: [{}, {}, { minimum: 0 }] }",
    'subject/unknown-field { minimum: 0 }',
  ],
  ["{ type: '[number, string]', fields: { 2: { minimum: 0 } } }", 'subject/unknown-field 2'],
  ["{ type: '[number, string]', fields: { length: { const: 2 } } }", 'subject/unknown-field length'],
  ["{ type: '[number, string]', fields: { -1: { minimum: 0 } } }", 'subject/unknown-field -1'],
  ["{ type: 'number[]', fields: { one: { minimum: 0 } } }", 'subject/unknown-field one'],
  ["{ type: '[number, string]', fields: { 1: { minimum: 0 } } }", 'plan/keyword-not-for-type 0'],
  ["{ type: '[number, string]', fields: { 0: { const: a } } }", 'subject/wrong-type a'],
  [
    "{ type: '[number, string]', fields: { 0: { minimum: 0, optional: true } } }",
    'plan/keyword-out-of-place { minimum: 0, optional: true }',
  ],
  [
    "{ type: '[number, string]', prefixItems: [{ minimum: 0 }], fields: { 0: { maximum: 1 } } }",
    'spec/said-twice { minimum: 0 }',
  ],
  ['{ prefixItems: [{ type: integer }], minItems: 2 }', 'plan/keyword-not-for-type 2'],
  ["{ type: 'number[]', prefixItems: [{ const: 1 }], maxItems: 0 }", 'plan/no-value 0'],
  ['{ type: string, prefixItems: [{ const: a }] }', 'subject/unknown-field { const: a }'],
  ["{ type: '[number, string][]', duplicate: '0' }", "plan/nothing-to-duplicate '0'"],
  ["{ type: '[number, string][]', spoil: { '*.2': { const: a } } }", "plan/unknown-field '*.2'"],
]
