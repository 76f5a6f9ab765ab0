import { isDeepStrictEqual } from 'node:util'
import type { ValidCase } from './constraint-cases.ts'

/** A keyword with data, with an expression over `low` (2) and `high` (9), and what it asks of a value. */
interface Row {
  readonly data: string
  readonly expr?: string
  readonly holds: (value: never) => boolean
}
type Rows = Readonly<Record<string, Row>>

const row = <Value>(data: string, expr: string | undefined, holds: (value: Value) => boolean): Row => ({
  data,
  ...(expr !== undefined && { expr: `{ expr: ${expr} }` }),
  holds: holds as (value: never) => boolean,
})
const always = () => true
const between = (low: number, high: number) => (value: number | undefined) =>
  value !== undefined && value >= low && value <= high
const distinct = (list: readonly unknown[]) =>
  list.every((item, at) => list.slice(at + 1).every((other) => !isDeepStrictEqual(item, other)))
const day = (text: string) => new Date(text)

/** Numbers and bigints alike; `of` makes a value of the type. */
const numbers = (of: (value: number) => number | bigint, code: (text: string) => string): Rows => ({
  minimum: row('2', code('low'), (v: number) => v >= of(2)),
  maximum: row('9', code('high'), (v: number) => v <= of(9)),
  exclusiveMinimum: row('2', code('low'), (v: number) => v > of(2)),
  exclusiveMaximum: row('9', code('high'), (v: number) => v < of(9)),
  multipleOf: row('3', code('low + 1'), (v: number | bigint) => BigInt(v) % 3n === 0n),
  boundary: row('[4, 7]', `"[${code('low + 2')}, ${code('high - 2')}]"`, always),
  not: row('{ const: 5 }', undefined, (v: unknown) => v !== of(5)),
  where: row(`value !== ${of(7) === 7 ? '7' : '7n'}`, undefined, (v: unknown) => v !== of(7)),
  hostile: row('false', undefined, always),
  because: row('Nobody said.', undefined, always),
})
const plain = numbers(
  (value) => value,
  (text) => text,
)
const finite = { finite: row('false', undefined, always) }
const big = numbers(BigInt, (text) => `BigInt(${text})`)

const texts: Rows = {
  minLength: row('3', 'low + 1', (t: string) => t.length >= 3),
  maxLength: row('9', 'high', (t: string) => t.length <= 9),
  pattern: row("'^[a-z]+$'", '"`^[a-z]{${low},${high + 3}}$`"', (t: string) => /^[a-z]+$/.test(t)),
  not: row("{ pattern: 'b' }", undefined, (t: string) => !t.includes('b')),
  where: row('"!value.includes(`c`)"', undefined, (t: string) => !t.includes('c')),
  hostile: row('false', undefined, always),
  premise: row('Names are short.', undefined, always),
}
const formatted: Rows = {
  format: row('hostname', undefined, (t: string) => /^[^_ ]+$/.test(t)),
  minLength: row('3', 'low + 1', (t: string) => t.length >= 3),
  maxLength: row('40', 'high + 31', (t: string) => t.length <= 40),
  not: row("{ pattern: 'b' }", undefined, (t: string) => !t.includes('b')),
}
const upper: Rows = {
  minLength: row('3', 'low + 1', (t: string) => t.length >= 3),
  maxLength: row('9', 'high', (t: string) => t.length <= 9),
  pattern: row("'^[A-Z]+$'", '"`^[A-Z]{${low},}$`"', (t: string) => /^[A-Z]+$/.test(t)),
  not: row("{ pattern: 'B' }", undefined, (t: string) => !t.includes('B')),
}
const dates: Rows = {
  minimum: row("'2020-01-01'", '"new Date(Date.UTC(2018 + low, 0))"', (d: Date) => d >= day('2020-01-01')),
  maximum: row("'2021-01-01'", '"new Date(Date.UTC(2012 + high, 0))"', (d: Date) => d <= day('2021-01-01')),
  exclusiveMinimum: row("'2020-01-01'", undefined, (d: Date) => d > day('2020-01-01')),
  exclusiveMaximum: row("'2021-01-01'", undefined, (d: Date) => d < day('2021-01-01')),
  boundary: row("['2020-02-29']", '"[new Date(Date.UTC(2018 + low, 1, 29))]"', always),
  not: row("{ minimum: '2020-06-01' }", undefined, (d: Date) => d < day('2020-06-01')),
  where: row('value.getTime() !== 0', undefined, (d: Date) => d.getTime() !== 0),
  finite: row('false', undefined, always),
}
const whole = '{ minimum: 0, maximum: 9, multipleOf: 1 }'
const wholeTo = '{ minimum: 0, maximum: { expr: high }, multipleOf: 1 }'
const isWhole = (list: readonly number[]) => list.every((n) => Number.isInteger(n) && n >= 0 && n <= 9)
const lists: Rows = {
  minItems: row('2', 'low', (l: unknown[]) => l.length >= 2),
  maxItems: row('4', 'high - 5', (l: unknown[]) => l.length <= 4),
  uniqueItems: row('true', 'low > 1', distinct),
  items: { ...row(whole, undefined, isWhole), expr: wholeTo },
  contains: { ...row('{ const: 7 }', undefined, (l: number[]) => l.includes(7)), expr: '{ expr: high - 2 }' },
  not: row('{ contains: { const: 3 } }', undefined, (l: number[]) => !l.includes(3)),
  where: row('value.length !== 3', undefined, (l: unknown[]) => l.length !== 3),
}
const placed: Rows = {
  prefixItems: {
    ...row('[{ const: 7 }]', undefined, (l: number[]) => l[0] === 7),
    expr: '[{ expr: high - 2 }]',
  },
  items: { ...row(whole, undefined, isWhole), expr: wholeTo },
  minItems: row('2', 'low', (l: unknown[]) => l.length >= 2),
  maxItems: row('4', 'high - 5', (l: unknown[]) => l.length <= 4),
  uniqueItems: row('true', 'low > 1', distinct),
  contains: { ...row('{ const: 7 }', undefined, (l: number[]) => l.includes(7)), expr: '{ expr: high - 2 }' },
  where: row('value.length !== 3', undefined, (l: unknown[]) => l.length !== 3),
}
const couples: Rows = {
  prefixItems: {
    ...row(
      '[{ minimum: 3, maximum: 9 }, { minLength: 2 }]',
      undefined,
      ([n, t]: [number, string]) => between(3, 9)(n) && t.length >= 2,
    ),
    expr: '[{ minimum: 3, maximum: { expr: high } }, { minLength: { expr: low } }]',
  },
  not: row('{ prefixItems: [{ minimum: 5 }] }', undefined, ([n]: [number, string]) => !(n >= 5)),
  where: row('"value[1] !== `c`"', undefined, ([, t]: [number, string]) => t !== 'c'),
}
const sets: Rows = {
  minItems: row('2', 'low', (s: Set<unknown>) => s.size >= 2),
  maxItems: row('4', 'high - 5', (s: Set<unknown>) => s.size <= 4),
  items: { ...row(whole, undefined, (s: Set<number>) => isWhole([...s])), expr: wholeTo },
  contains: { ...row('{ const: 7 }', undefined, (s: Set<number>) => s.has(7)), expr: '{ expr: high - 2 }' },
  not: row('{ contains: { const: 3 } }', undefined, (s: Set<number>) => !s.has(3)),
  where: row('value.size !== 3', undefined, (s: Set<unknown>) => s.size !== 3),
}
const maps: Rows = {
  minItems: row('2', 'low', (m: Map<unknown, unknown>) => m.size >= 2),
  maxItems: row('4', 'high - 5', (m: Map<unknown, unknown>) => m.size <= 4),
  where: row('value.size !== 3', undefined, (m: Map<unknown, unknown>) => m.size !== 3),
}
const bytes: Rows = {
  minItems: row('2', 'low', (l: Uint8Array) => l.length >= 2),
  maxItems: row('4', 'high - 5', (l: Uint8Array) => l.length <= 4),
  where: row('value.length !== 3', undefined, (l: Uint8Array) => l.length !== 3),
}
const tuples: Rows = {
  minItems: row('2', 'low', (l: unknown[]) => l.length >= 2),
  maxItems: row('4', 'high - 5', (l: unknown[]) => l.length <= 4),
  uniqueItems: row('true', 'low > 1', distinct),
  contains: { ...row('{ const: 7 }', undefined, (l: number[]) => l.includes(7)), expr: '{ expr: high - 2 }' },
  items: { ...row(whole, undefined, isWhole), expr: wholeTo },
  prefixItems: {
    ...row(
      '[{ const: 5 }, { multipleOf: 3, minimum: 3, maximum: 9 }]',
      undefined,
      ([a, b]: number[]) => a === 5 && between(3, 9)(b),
    ),
    expr: '[{ expr: low + 3 }, { multipleOf: 3, minimum: 3, maximum: { expr: high } }]',
  },
}

interface Line {
  readonly sku: string
  readonly cents: number
  readonly currency: string
}
const fewCents = '{ cents: { type: integer, minimum: 0, maximum: 9 } }'
const fewCentsTo = '{ cents: { type: integer, minimum: 0, maximum: { expr: high } } }'
const isCheap = ({ cents }: Line) => Number.isInteger(cents) && cents >= 0 && cents <= 9
const objects: Rows = {
  fields: { ...row(fewCents, undefined, isCheap), expr: fewCentsTo },
  required: row('[note]', undefined, (line: object) => 'note' in line),
  not: row('{ fields: { currency: { const: USD } } }', undefined, ({ currency }: Line) => currency !== 'USD'),
  where: row('value.sku !== ""', undefined, ({ sku }: Line) => sku !== ''),
  bind: row('{ rate: { type: integer } }', undefined, always),
}
const spoilt: Rows = {
  fields: objects['fields'] as Row,
  spoil: row('{ currency: { const: XXX } }', undefined, ({ currency }: Line) => currency === 'XXX'),
}
const linesOf: Rows = {
  items: {
    ...row(`{ fields: ${fewCents} }`, undefined, (l: Line[]) => l.every(isCheap)),
    expr: `{ fields: ${fewCentsTo} }`,
  },
  minItems: row('2', 'low', (l: unknown[]) => l.length >= 2),
  maxItems: row('4', 'high - 5', (l: unknown[]) => l.length <= 4),
  uniqueBy: row('cents', undefined, (l: Line[]) => distinct(l.map(({ cents }) => cents))),
  contains: row('{ fields: { sku: { const: seven } } }', undefined, (l: Line[]) =>
    l.some(({ sku }) => sku === 'seven'),
  ),
  where: row('value.length !== 3', undefined, (l: unknown[]) => l.length !== 3),
  spoil: row(
    '{ currency: { const: XXX } }',
    undefined,
    (l: Line[]) => l.filter(({ currency }) => currency === 'XXX').length === 1,
  ),
}
const repeated: Rows = {
  items: linesOf['items'] as Row,
  maxItems: linesOf['maxItems'] as Row,
  duplicate: row('sku', undefined, (l: Line[]) => !distinct(l.map(({ sku }) => sku))),
}
const listed: Rows = {
  minimum: row('2', 'low', (v: number) => v >= 2),
  maximum: row('9', 'high', (v: number) => v <= 9),
  multipleOf: row('3', 'low + 1', (v: number) => v % 3 === 0),
  not: row('{ const: 6 }', undefined, (v: number) => v !== 6),
  where: row('value < 12', undefined, (v: number) => v < 12),
}
const words: Rows = {
  minLength: row('3', 'low + 1', (t: string) => t.length >= 3),
  maxLength: row('9', 'high', (t: string) => t.length <= 9),
  pattern: row("'^[EGb]'", '"`^[EGb]{1,${low}}`"', (t: string) => /^[EGb]/.test(t)),
  hostile: row('false', undefined, always),
}

const only = (rows: Rows, ...names: readonly string[]): Rows =>
  Object.fromEntries(Object.entries(rows).filter(([name]) => names.includes(name)))

/** The rows that a type takes, by what says the type; a mark or a readonly list changes nothing for most. */
const families: readonly (readonly [string, Rows])[] = [
  ['type: number', { ...plain, ...finite }],
  ['type: integer', only(plain, 'minimum', 'exclusiveMaximum', 'multipleOf', 'boundary', 'not')],
  ['type: bigint', only(big, 'minimum', 'maximum', 'exclusiveMinimum', 'multipleOf', 'boundary', 'not')],
  ['type: Cents', only(plain, 'minimum', 'exclusiveMaximum', 'not', 'boundary')],
  ['type: string', texts],
  ['type: string', formatted],
  ['type: Sku', only(texts, 'minLength', 'pattern', 'not')],
  ['type: Loud', upper],
  ['type: Date', dates],
  ["type: 'number[]'", lists],
  ["type: 'readonly number[]'", only(lists, 'minItems', 'uniqueItems', 'contains')],
  ["type: 'Set<number>'", sets],
  ["type: 'Map<string, number>'", maps],
  ['type: Uint8Array', bytes],
  ['type: Row', tuples],
  ["type: 'number[]'", placed],
  ["type: '[number, string]'", couples],
  ['type: Line', objects],
  ['factory: line', objects],
  ['type: Line', spoilt],
  ["type: 'Line[]'", linesOf],
  ["type: 'Line[]'", repeated],
  ['enum: [1, 5, 9, 12, 3, 6]', listed],
  ["elementOf: '[1, 5, 9, 12, 3, 6]'", only(listed, 'minimum', 'multipleOf', 'not')],
  ["fc: 'fc.integer({ min: 1, max: 12 })'", only(listed, 'maximum', 'multipleOf', 'where')],
  ['type: Digit', listed],
  ['type: Currency', words],
  ['type: Word', words],
  [
    "type: 'number | null'",
    { minimum: plain['minimum'] as Row, not: row('{ const: null }', undefined, always) },
  ],
]

const beyond = (value: unknown) =>
  value === null ||
  (typeof value === 'number' && Number.isNaN(value)) ||
  (value instanceof Date && Number.isNaN(value.getTime()))

/** Each keyword alone and with each other one of its type: both as data, or both as expressions where they may be. */
export const pairs: readonly ValidCase[] = families.flatMap(([base, rows]) => {
  const all = Object.entries(rows)
  return all.flatMap(([name, one], at) =>
    all.slice(at).flatMap(([other, two], further) => {
      const holds = (value: unknown) =>
        beyond(value) || (one.holds(value as never) && two.holds(value as never))
      const text = (first: string, second: string) =>
        `{ ${base}, ${name}: ${first}${other === name ? '' : `, ${other}: ${second}`} }`
      const computed = {
        yaml: `{ bind: { low: { type: integer, const: 2 }, high: { type: integer, const: 9 } }, fields: { value: ${text(one.expr ?? one.data, two.expr ?? two.data)} } }`,
        holds: (drawn: never) => holds((drawn as { value: unknown }).value),
        count: 25,
      }
      const known = { yaml: text(one.data, two.data), holds, count: 25 }
      if (!one.expr && !two.expr) return [known]
      // Alone both ways; of pairs every other one is computed.
      return further === 0 ? [known, computed] : further % 2 === 0 ? [known] : [computed]
    }),
  )
})

const values = {
  minimum: '1',
  maximum: '9',
  exclusiveMinimum: '1',
  exclusiveMaximum: '9',
  multipleOf: '1',
  boundary: '[2, 5]',
  finite: 'false',
  minLength: '1',
  maxLength: '9',
  pattern: "'^[A-Za-z]'",
  format: 'email',
  minItems: '1',
  maxItems: '9',
  uniqueItems: 'true',
  items: '{ because: So. }',
  prefixItems: '[{ because: So. }]',
  contains: '{ because: So. }',
  uniqueBy: 'sku',
  required: '[note]',
} as const
type Keyword = keyof typeof values
const range: readonly Keyword[] = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']
const sizes: readonly Keyword[] = ['minItems', 'maxItems']
const wordy: readonly Keyword[] = ['minLength', 'maxLength', 'pattern']

/** What each type takes of these keywords; every other one is refused where it stands. */
const taken: Readonly<Record<string, readonly Keyword[]>> = {
  number: [...range, 'multipleOf', 'boundary', 'finite'],
  bigint: [...range, 'multipleOf', 'boundary'],
  string: [...wordy, 'format'],
  boolean: [],
  null: [],
  symbol: [],
  Sku: [...wordy, 'format'],
  Cents: [...range, 'multipleOf', 'boundary', 'finite'],
  Loud: wordy,
  Locale: wordy,
  Currency: wordy,
  Digit: [...range, 'multipleOf'],
  Level: [...range, 'multipleOf'],
  Word: wordy,
  'number[]': [...sizes, 'prefixItems', 'uniqueItems', 'items', 'contains'],
  'readonly Line[]': [...sizes, 'prefixItems', 'uniqueItems', 'items', 'contains', 'uniqueBy'],
  '[number, string]': ['prefixItems', 'items', 'uniqueItems', 'contains'],
  Row: [...sizes, 'prefixItems', 'items', 'uniqueItems', 'contains'],
  'Set<number>': [...sizes, 'uniqueItems', 'items', 'contains'],
  'Iterable<number>': [...sizes, 'uniqueItems', 'items', 'contains'],
  'Map<string, number>': sizes,
  Uint8Array: sizes,
  'Record<string, number>': ['required'],
  Line: ['required'],
  Money: [],
  'Promise<number>': [],
  '(value: number) => string': [],
  RegExp: [],
  URL: [],
  Error: [],
  'string | number': [...range, 'multipleOf', 'boundary', 'finite', ...wordy, 'format'],
}

/** Keywords beside types that they say nothing of. */
export const misplaced: readonly { readonly yaml: string; readonly keyword: Keyword }[] = Object.entries(
  taken,
).flatMap(([type, own]) =>
  (Object.keys(values) as Keyword[])
    .filter((keyword) => !own.includes(keyword))
    .map((keyword) => ({ yaml: `{ type: '${type}', ${keyword}: ${values[keyword]} }`, keyword })),
)
