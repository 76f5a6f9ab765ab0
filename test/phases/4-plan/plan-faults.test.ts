import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wrongPlaces } from './tuple-cases.ts'
import { planSpec } from '../5-emit/generate-sample.ts'

const subject = `
export interface Item { name: string; cents: number; tags: string[] }
export interface Box { inside: Box }
export type Currency = 'USD' | 'EUR'
export class Savings { constructor(protected readonly cents: number) {} }
export class Account extends Savings { #owner: string; constructor(owner: string, cents: number) { super(cents); this.#owner = owner } }
export interface Priced extends Item { readonly isPriced: true }
export class Purse<Coin> { readonly #held: readonly Coin[]; constructor(held: readonly Coin[]) { this.#held = held } }
export class Vault { private constructor() {} static open(): Vault { return new Vault() } }
export const price = (item: Item): number => item.cents
export const fc = (cents: number): number => cents
export const near = (cents: number): number => cents
`

/** What a module makes whole, and has no values of some parts of. */
const gates = `
export class Secret { private constructor() {} }
export interface Safe { first: Secret; second: Secret; third: Secret; fourth: Secret }
export interface Gate { name: string; open(key: string): Gate; lock: Secret; guards: Secret[]; next?: Gate }
export const gate = (name: string): Gate => ({ name }) as Gate
export const pass = (through: Gate, times: number): number => times + through.guards.length
export const close = (gates: Gate): string => gates.name
`

/** By name and by default; a constant that is a class. */
const walls = `
export class Wall { constructor(readonly height: number) {} }
export default Wall
class Hedge { constructor(readonly width: number) {} }
export const Border: typeof Hedge = Hedge
`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-plan-'))
  await writeFile(path.join(folder, 'subject.ts'), subject)
  await writeFile(path.join(folder, 'gates.ts'), gates)
  await writeFile(path.join(folder, 'walls.ts'), walls)
})
afterAll(() => rm(folder, { recursive: true }))

const specOf = (given: string, then: string, above = 'subject: ./subject.ts') => `version: 1
${above}
invariants:
  - id: priced
    rule: Items have prices.
    given: { value: ${given} }
    then: |
      ${then}
`

const callsPrice = 'price({ name: "", cents: 1, tags: [] }) === 1'

/** The codes and the places in the YAML of the faults of one given. */
async function faultsOf(given: string, then = callsPrice) {
  const text = specOf(given, then)
  const { diagnostics } = await planSpec(path.join(folder, 'spec.yaml'), text)
  return diagnostics.map(({ code, range }) => `${code} ${range ? text.slice(range.start, range.end) : ''}`)
}

describe('faults of a plan', () => {
  it.each(wrongPlaces)('%s', async (given, ...codes) => {
    expect(await faultsOf(given)).toEqual(codes)
  })

  it.each([
    ['{ type: integer, minimum: 10, maximum: 1 }', ['plan/no-value 1']],
    ...[
      '{ items: { resolves: { type: integer } } }',
      '{ const: [] }',
      '{ expr: "[]" }',
      '{ anyOf: [{ items: { resolves: { type: integer } }, minItems: 1 }, { const: [] }] }',
    ].map((script): [string, string[]] => [
      `{ type: "(n: number) => Promise<number>", spy: { script: ${script}, then: repeat } }`,
      [`plan/nothing-to-repeat ${script}`],
    ]),
    [
      '{ type: Item, bind: { name: { enum: [a] } }, fields: { tags: { const: [] } } }',
      ['plan/bound-apart name'],
    ],
    [
      '{ type: Item, bind: { cents: { const: 1 } }, fields: { cents: { minimum: 1 } } }',
      ['plan/bound-apart cents'],
    ],
    [
      '{ type: Account, bind: { owner: { const: a } }, fields: { cents: { const: 1 } } }',
      ['plan/bound-apart owner'],
    ],
    ['{ type: Item, bind: { cents: { const: 1 } }, fields: { cents: { expr: cents + 1 } } }', []],
    ['{ type: Item, bind: { name: { enum: [a] } }, fields: { name: { expr: name } } }', []],
    ...[
      'script: { items: { resolves: { type: integer } }, minItems: 1 }, then: repeat',
      'script: { expr: "[resolves(1)]" }, then: repeat',
      'script: { items: { resolves: { type: integer } } }, then: never',
    ].map((spy): [string, string[]] => [`{ type: "(n: number) => Promise<number>", spy: { ${spy} } }`, []]),
    ['{ type: integer, exclusiveMinimum: 1, exclusiveMaximum: 2 }', ['plan/no-value 2']],
    ['{ type: number, minimum: 1, exclusiveMaximum: 1 }', ['plan/no-value 1']],
    ['{ type: number, multipleOf: 5, minimum: 1, maximum: 4 }', ['plan/no-value 4']],
    ['{ type: string, minLength: 3, maxLength: 2 }', ['plan/no-value 2']],
    ['{ items: { enum: [a, b] }, minItems: 3, uniqueItems: true }', ['plan/no-value 3']],
    ['{ items: { type: integer }, minItems: 3, maxItems: 2 }', ['plan/no-value 2']],
    ['{ type: string, minimum: 3 }', ['plan/keyword-not-for-type 3']],
    ["{ type: string, format: date, pattern: '^x' }", ["plan/no-value '^x'"]],
    ["{ type: string, format: uuid, pattern: '/^g/i' }", ["plan/no-value '/^g/i'"]],
    ["{ type: string, format: ipv4, pattern: '(?<![0-9])[a-f]' }", ["plan/no-value '(?<![0-9])[a-f]'"]],
    ["{ type: string, format: date, pattern: '^20(?=2)|-31$' }", []],
    ["{ type: '`id-${number}`', pattern: '^x' }", ["plan/no-value '^x'"]],
    ["{ type: '`id-${number}`', maxLength: 3 }", ['plan/no-value 3']],
    ["{ type: \"`${'a' | 'b'}/${string}`\", maxLength: 1 }", ['plan/no-value 1']],
    ["{ type: '`id-${string}`', minLength: 5, maxLength: 4 }", ['plan/no-value 4']],
    ["{ type: '`id-${string}`', maxLength: 4, pattern: '[a-z]{4}' }", ["plan/no-value '[a-z]{4}'"]],
    [
      "{ type: '`x${string}`', minLength: 2, maxLength: 2, pattern: '^.{3,8}$' }",
      ["plan/no-value '^.{3,8}$'"],
    ],
    ["{ type: '`id-${number}`', pattern: '-[1-9]' }", []],
    ['{ type: number, minItems: 3 }', ['plan/keyword-not-for-type 3']],
    ['{ type: string, not: { type: string } }', ['plan/no-value { type: string }']],
    ['{ type: string, not: { format: email } }', ['plan/unknown-exclusion { format: email }']],
    ['{ type: integer, minimum: 9007199254740992 }', ['plan/no-value 9007199254740992']],
    ['{ type: integer, exclusiveMinimum: 9007199254740991 }', ['plan/no-value 9007199254740991']],
    ['{ type: integer, minimum: 1, exclusiveMinimum: 5, maximum: 5 }', ['plan/no-value 5']],
    [
      '{ type: number, multipleOf: 0.1, exclusiveMinimum: 0.1, exclusiveMaximum: 0.2 }',
      ['plan/no-value 0.2'],
    ],
    ['{ type: integer, multipleOf: 0.7, minimum: 1, maximum: 6 }', ['plan/no-value 6']],
    ['{ type: integer, finite: false }', ['plan/keyword-not-for-type { type: integer, finite: false }']],
    ["{ type: number, minimum: '2020-01-01' }", ["plan/bound-not-of-type '2020-01-01'"]],
    ['{ type: bigint, minimum: 18446744073709551616 }', ['plan/bound-not-of-type 18446744073709551616']],
    ['{ type: bigint, minimum: 3, exclusiveMaximum: 4, not: { const: 3 } }', []],
    ['{ type: bigint, minimum: 4, exclusiveMaximum: 4 }', ['plan/no-value 4']],
    ['{ type: bigint, multipleOf: 7, minimum: 1, maximum: 6 }', ['plan/no-value 6']],
    ["{ type: Date, minimum: '2020-01-02', maximum: '2020-01-01' }", ["plan/no-value '2020-01-01'"]],
    ["{ type: Date, minimum: '2020-01-01', exclusiveMaximum: '2020-01-01' }", ["plan/no-value '2020-01-01'"]],
    ["{ type: string, pattern: '^[a-z]{3}$', maxLength: 2 }", ['plan/no-value 2']],
    ["{ type: string, pattern: '^(?:ab|cde)$', minLength: 4 }", ['plan/no-value 4']],
    ["{ type: string, pattern: '^(?!a)a' }", ["plan/no-value '^(?!a)a'"]],
    [
      "{ type: string, pattern: '^\\p{Lu}', format: uuid, maxLength: 20 }",
      ['plan/no-value 20', "plan/no-value '^\\p{Lu}'"],
    ],
    ["{ type: string, pattern: '^[a-c]+$', not: { pattern: '^[a-z]' } }", ["plan/no-value '^[a-c]+$'"]],
    ["{ type: string, pattern: '(?=(a+))\\1b' }", ["plan/pattern-not-drawn '(?=(a+))\\1b'"]],
    ["{ type: string, pattern: '(a)\\2' }", ["plan/pattern-not-drawn '(a)\\2'"]],
    ["{ type: string, pattern: '/^a$/y' }", ["plan/pattern-not-drawn '/^a$/y'"]],
    ["{ type: string, pattern: '^(?:ab){2}$', minLength: 3, maxLength: 3 }", ['plan/no-value 3']],
    ["{ type: string, pattern: '^(?:ab)*$', minLength: 3, maxLength: 3 }", ["plan/no-value '^(?:ab)*$'"]],
    ['{ type: string, format: uuid, maxLength: 35 }', ['plan/no-value 35']],
    ['{ type: string, format: duration, maxLength: 2 }', ['plan/no-value 2']],
    ['{ type: string, format: date-time, minLength: 21, maxLength: 21 }', ['plan/no-value 21']],
    ['{ type: string, format: email, minLength: 255 }', ['plan/no-value 255']],
    ['{ type: string, format: uid }', ['plan/unknown-format uid']],
    ["{ type: string, format: { expr: '`email`' } }", ['plan/computed-keyword `email`']],
    ['{ type: string, enum: [a, b], minLength: 2 }', ['plan/no-value 2']],
    ['{ type: integer, enum: [1, 2], minimum: 3 }', ['plan/no-value 3']],
    ['{ type: integer, const: 1, maximum: 0 }', ['plan/no-value 0']],
    ['{ type: integer, enum: [1, 1.5] }', ['plan/value-not-of-type [1, 1.5]']],
    ['{ type: Date, const: 50ms }', ['plan/value-not-of-type 50ms']],
    ['{ type: Date, const: 1_000 }', ['plan/value-not-of-type 1_000']],
    ['{ type: Date, enum: [2024-02-29, item 5] }', ['plan/value-not-of-type [2024-02-29, item 5]']],
    ['{ type: Date, const: 2023-02-29 }', ['plan/value-not-of-type 2023-02-29']],
    ['{ type: Date, const: 2024-02-29T10:00:00+01:00 }', []],
    ["{ type: 'Date | string', const: 50ms }", []],
    ["{ type: 'Map<string, number> | Date', const: 2024-02-29 }", []],
    ["{ type: 'Map<string, number> | Date', const: item 5 }", ['plan/value-not-of-type item 5']],
    ["{ type: Date, minimum: '12' }", ["plan/bound-not-of-type '12'"]],
    ['{ type: Date, boundary: [1.0e+20] }', ['plan/bound-not-of-type [1.0e+20]']],
    ['{ type: Currency, not: { enum: [USD, EUR] } }', ['plan/no-value { enum: [USD, EUR] }']],
    ['{ type: boolean, not: { enum: [true, false] } }', ['plan/no-value { enum: [true, false] }']],
    ["{ type: 'number[]', contains: { const: 1 }, maxItems: 0 }", ['plan/no-value 0']],
    ["{ type: 'string[]', contains: { const: abc }, items: { format: date } }", ['plan/no-value abc']],
    ["{ type: 'Currency[]', uniqueItems: true, minItems: 3 }", ['plan/no-value 3']],
    [
      "{ type: 'bigint[]', items: { minimum: 9, maximum: 10, multipleOf: 2 }, uniqueItems: true, minItems: 2 }",
      ['plan/no-value 2'],
    ],
    [
      '{ items: { type: number, minimum: 0, exclusiveMaximum: 1, multipleOf: 0.5 }, uniqueItems: true, minItems: 3 }',
      ['plan/no-value 3'],
    ],
    [
      '{ items: { type: number, minimum: 5, maximum: 5 }, uniqueItems: true, minItems: 2 }',
      ['plan/no-value 2'],
    ],
    [
      "{ type: 'Item[]', items: { fields: { cents: { type: integer, minimum: 0, maximum: 1 } } }, uniqueBy: cents, minItems: 3 }",
      ['plan/no-value 3'],
    ],
    ["{ type: 'Item[]', uniqueBy: cent }", ['plan/unknown-field cent']],
    ["{ type: 'Set<Currency>', minItems: 3 }", ['plan/no-value 3']],
    ['{ type: Item, required: [nmae] }', ['plan/unknown-field nmae']],
    ['{ type: Item, spoil: { tag: { const: 3 } } }', ['plan/unknown-field tag']],
    [
      '{ type: Item, fields: { tags: { maxItems: 0 } }, spoil: { tags.0: { const: 3 } } }',
      ['plan/no-room tags.0'],
    ],
    ["{ type: 'Item[]', maxItems: 1, duplicate: name }", ['plan/no-room name']],
    ["{ type: 'Item[]', maxItems: 2, duplicate: name }", []],
    [
      "{ type: 'Item[]', items: { fields: { name: { const: a } } }, uniqueBy: name, duplicate: name }",
      ['plan/no-value name'],
    ],
    ['{ type: Item, duplicate: name }', ['plan/nothing-to-duplicate name']],
    ["{ elementOf: '[1]', items: { type: integer } }", ['subject/wrong-type { type: integer }']],
    ["{ shuffleOf: '[1]', minItems: 1 }", ['plan/keyword-beside-source 1']],
    ["{ expr: '1', minimum: 1 }", ['plan/keyword-beside-source 1']],
    ['{ anyOf: [{ const: 1 }, { const: 2 }], minimum: 1 }', ['plan/keyword-beside-source 1']],
    ['{ type: integer, optional: true }', ['plan/keyword-out-of-place { type: integer, optional: true }']],
    ['{ type: integer, weight: 3 }', ['plan/keyword-out-of-place { type: integer, weight: 3 }']],
    ["{ type: 'Map<string, number>', uniqueItems: true }", ['plan/keyword-not-for-type true']],
    ["{ type: '[number, string]', minItems: 1 }", ['plan/keyword-not-for-type 1']],
    ['{ type: Box }', ['plan/no-finite-value { type: Box }']],
  ])('%s', async (given, faults) => {
    expect(await faultsOf(given)).toEqual(faults)
  })

  it('nothing is wrong with constraints that leave one value', async () => {
    expect(await faultsOf('{ type: integer, minimum: 1, maximum: 1 }')).toEqual([])
    expect(await faultsOf('{ items: { enum: [a, b] }, minItems: 2, uniqueItems: true }')).toEqual([])
    expect(await faultsOf('{ type: Item, fields: { cents: { minimum: 0 } } }')).toEqual([])
  })

  it('only the name of fast-check is refused', async () => {
    expect(await faultsOf('{ type: number }', 'fc(value) === value')).toContain(
      'plan/reserved-name ./subject.ts',
    )
    expect(await faultsOf('{ type: number }', 'near(value) === value')).toEqual([])
  })

  it('a type without values is named with the line that mends it', async () => {
    const [found] = await faultsOf('{ type: Vault }')
    expect(found).toBe('plan/unsupported-type { type: Vault }')
  })

  /** What is told of factories, by the line that mends it and the number of further parts that it mends. */
  async function mendsOf(...factories: readonly string[]) {
    const lines = factories.map((factory, index) => `  each${index}: ${factory}\n`)
    const above = `subject: ./gates.ts\nfactories:\n${lines.join('')}`
    const text = specOf('{ type: string }', "gate(value).name !== ''", above)
    const { diagnostics } = await planSpec(path.join(folder, 'spec.yaml'), text)
    return diagnostics.map(({ args }) => [args.mend, args.more])
  }

  it('a class that is exported by default and by name is imported once', async () => {
    const text = specOf(
      '{ type: Wall }',
      'value.height === 1',
      'subject: { from: ./walls.ts, default: Wall }',
    )
    const { plan } = await planSpec(path.join(folder, 'spec.yaml'), text)
    expect(plan?.subject).toMatchObject({ default: 'Wall', names: [] })
  })

  it('a constant that is a class makes its values', async () => {
    const given = "{ type: 'InstanceType<typeof Border>' }"
    const text = specOf(given, 'value.width === 1', 'subject: ./walls.ts')
    const { plan, diagnostics } = await planSpec(path.join(folder, 'spec.yaml'), text)
    expect(diagnostics).toEqual([])
    expect(JSON.stringify(plan?.invariants)).toContain('new Border(width)')
  })

  it('many parts without values are told once, with what makes the whole', async () => {
    expect(await mendsOf('{ type: Safe }')).toEqual([['fc: fc.constant(…)', 3]])
  })

  it('what several factories draw is told at each, and mended by what makes it', async () => {
    const mend = "fields: { 0: { fc: 'fc.string().map((name) => gate(name))' } }"
    const [pass, close] = ["type: 'Parameters<typeof pass>'", "type: 'Parameters<typeof close>'"]
    expect(await mendsOf(`{ ${pass} }`, `{ ${close} }`)).toEqual([
      [mend, 1],
      [mend, 0],
    ])
  })
})
