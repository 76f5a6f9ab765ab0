import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../src/diagnostics/diagnostic.ts'
import { inspect, specWith } from './subject-world.ts'

const head = 'version: 1\nsubject: ./shop.ts\n'
const rule = (lines: string) => `${head}invariants:\n  - id: rule\n    rule: A rule.\n${lines}`

describe('messages', () => {
  it.each([
    [
      'a law that gives another type',
      rule('    kind: idempotent\n    given: { xs: { type: "string[]" } }\n    of: (xs) => xs.length\n'),
    ],
    [
      'a field of a type of its own',
      rule(
        '    given: { a: { type: "{ b: string }", fields: { b: { type: number } } } }\n    then: a.b === "x"\n',
      ),
    ],
    ['a value that is no boolean', rule('    given: { a: { type: "{ b: string }" } }\n    then: a\n')],
    ['a comparison', rule('    given: { a: { type: "string[] | undefined" } }\n    then: a === 1\n')],
    [
      'a bound of a type',
      rule('    given: { a: { type: "number[]", items: { type: "string[]" } } }\n    then: a.length > 1\n'),
    ],
  ])('never speak of our own names: %s', async (_, text) => {
    const { diagnostics } = await inspect(text)
    expect(diagnostics.length).toBeGreaterThan(0)
    for (const found of diagnostics) expect(JSON.stringify([found, wordsOf(found)])).not.toContain('__gp')
  })

  it.each([
    ['invoice.currency === GBP', "A text stands in quotes: `'GBP'`"],
    ['invoice.id !== paid', "A text stands in quotes: `'paid'`"],
    ['invoce.id === ""', 'Did you mean `invoice`?'],
  ])('tell a text without its quotes from a misspelt name: %s', async (then, help) => {
    const { diagnostics } = await inspect(specWith({ then }))
    expect(diagnostics.map((found) => wordsOf(found).help)).toEqual([help])
  })

  it.each([
    ['script: { resolves: { type: integer } }', '`outcome` where `outcome[]` is due', 'A script is a list'],
    ['script: { items: { type: integer } }', '`number` where `outcome` is due', 'An outcome says'],
    [
      'answer: "(call) => ({ resolves: 3 })"',
      '`{ resolves: number; }` where `outcome` is due',
      'An outcome says',
    ],
  ])('tell what is no outcome of a spy in words of the spec: %s', async (spy, said, help) => {
    const given = `    given:\n      f:\n        type: "(n: number) => Promise<readonly number[]>"\n        spy:\n          ${spy}\n`
    const { diagnostics } = await inspect(rule(`${given}    then: calls(f).length === 0\n`))
    expect(diagnostics.map(({ code }) => code)).toEqual(['subject/wrong-type'])
    expect(diagnostics.map((one) => wordsOf(one).text)).toEqual([`This gives ${said}`])
    expect(diagnostics.map((one) => wordsOf(one).help?.startsWith(help))).toEqual([true])
  })

  it('tell what members of an enum are where their names are given as data', async () => {
    const given = '    given: { a: { type: Word, enum: [Ape, Bee] } }\n    then: a.length > 0\n'
    const { diagnostics } = await inspect(rule(given), {
      'shop.ts': "export enum Word { Ape = 'ape', Bee = 'bees' }",
    })
    expect(diagnostics.map((one) => wordsOf(one).help)).toEqual([
      'Write what a member is, not its name: `Ape` is `ape`, `Bee` is `bees`',
    ])
  })

  it.each([
    ['a[0] === 1', ['subject/unknown-property 7:14 «0»']],
    ['a[n] === 1', ['subject/open-key 7:14 «n»']],
    ['[1].map((i) => a[i]).length === n', ['subject/open-key 7:29 «i»']],
  ])('tell of a number as a key of what is no list: %s', async (then, expected) => {
    const given = '    given: { a: { type: "{ b: number }" }, n: { type: integer } }\n'
    expect((await inspect(rule(`${given}    then: "${then}"\n`))).faults).toEqual(expected)
  })

  it.each([
    ['"0"', ['subject/wrong-type 6:13 «0»']],
    ['{ n: 0 }', ['spec/code-is-data 6:12 «{ n: 0 }»']],
  ])('tell once of a model that is none: %s', async (model, expected) => {
    const commands = 'commands:\n      add: { run: system.total(), next: { n: model.n + 1 } }'
    const machine = `machines:\n  cart:\n    system: '({ total: () => 1 })'\n    model: ${model}\n    ${commands}\n`
    const text = `${head}${machine}invariants:\n  - { id: a, rule: A rule., kind: model, of: cart }\n`
    const { faults } = await inspect(model === '"0"' ? text.replace(', next: { n: model.n + 1 }', '') : text)
    expect(faults).toEqual(expected)
  })

  it.each([
    ['"[] as string[]"', 'string[]'],
    ['"[1, true] as [number, boolean]"', '[number, boolean]'],
    ['new Map<string, number>()', 'Map<string, number>'],
  ])('tell of a model without fields: %s', async (model, type) => {
    const machine = `machines:\n  cart:\n    system: '({ total: () => 1 })'\n    model: ${model}\n    commands: { add: { run: system.total() } }\n`
    const { diagnostics } = await inspect(
      `${head}${machine}invariants:\n  - { id: a, rule: A rule., kind: model, of: cart }\n`,
    )
    expect(diagnostics.map((one) => [one.code, wordsOf(one).help])).toEqual([
      ['subject/model-without-fields', `Give what it holds a name: \`({ items: … as ${type} })\``],
    ])
  })

  it.each([
    ['a > 0 ==> max(a, 1) > 0', '==>', '!(a > 0) || max(a, 1) > 0'],
    ['a > 0 => max(a, 1) > 0', '=>', '!(a > 0) || max(a, 1) > 0'],
    ['a > 0 -> max(a, 1) > 0 && a < 5', '->', '!(a > 0) || (max(a, 1) > 0 && a < 5)'],
    ['isNaN(a) implies a !== 1', 'implies', '!isNaN(a) || a !== 1'],
    ['a > 0 ⇒ a !== 1', '⇒', '!(a > 0) || a !== 1'],
    ['a > 0 <==> max(a, 0) > 0', '<==>', '(a > 0) === (max(a, 0) > 0)'],
    ['a > 0 iff max(a, 0) > 0', 'iff', '(a > 0) === (max(a, 0) > 0)'],
    ['[a].every((b) => b > 0 ==> a > 0)', '==>', undefined],
  ])('say how an implication is written: %s', async (then, operator, repaired) => {
    const { diagnostics } = await inspect(
      rule(`    given: { a: { type: number } }\n    then: |\n      ${then}\n`),
    )
    expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([
      ['subject/implication', { operator, repaired }],
    ])
  })

  it('take an arrow behind no condition for swapped letters', async () => {
    const { diagnostics } = await inspect(
      rule('    given: { a: { type: number } }\n    then: max(a, 1) => a\n'),
    )
    expect(diagnostics.map((one) => [one.code, wordsOf(one).help])).toEqual([
      ['subject/syntax', 'As TypeScript writes it:\n\nmax(a, 1) >= a'],
    ])
  })

  it('say where a name is that `names` leaves out', async () => {
    const text = specWith({ then: 'format(1) === String(parse("1"))' }).replace(
      'subject: ./shop.ts',
      'subject: { from: ./shop.ts, names: [summarize, format] }',
    )
    const { diagnostics } = await inspect(text)
    expect(diagnostics.map((one) => [one.code, wordsOf(one).help])).toEqual([
      ['subject/unknown-name', '`./shop.ts` exports it: add `parse` to its `names`'],
      ['subject/unknown-name', '`./shop.ts` exports it: add `Invoice` to its `names`'],
    ])
  })

  it.each([
    ['the name of its module', './p-limit.ts', 'pLimit(limit) === 1'],
    ['a name like no other', './p-limit.ts', 'queue(limit) === 1'],
    ['a CommonJS module that is a function', './twofold.cjs', 'twofold(limit) === 1'],
  ])('say that a default export has to be named: %s', async (_, from, then) => {
    const text = `version: 1\nsubject: ${from}\ninvariants:\n  - id: rule\n    rule: A rule.\n    given: { limit: { type: number } }\n    then: ${then}\n`
    const { diagnostics } = await inspect(text, {
      'p-limit.ts': 'export default (n: number): number => n\n',
      'twofold.cjs': 'module.exports = (/** @type {number} */ n) => n\n',
    })
    const name = /^\w+/.exec(then)?.[0] ?? ''
    expect(diagnostics.map((one) => [one.code, wordsOf(one).help])).toEqual([
      [
        'subject/unknown-name',
        `\`${from}\` has a default export, which the spec has to name: \`{ from: ${from}, default: ${name} }\``,
      ],
    ])
  })

  it('know a default export by the name that it has in its module, and no other name for it', async () => {
    const helpOf = async (then: string) => {
      const text = `version: 1\nsubject: ./till.ts\ninvariants:\n  - { id: rule, rule: A., given: { n: { type: number } }, then: "${then}" }\n`
      const { diagnostics } = await inspect(text, {
        'till.ts':
          'export default function rounded(n: number) { return n }\nexport class Till { #coins = [1]; coins = 1; get size() { return this.#coins.length } }\n',
      })
      return diagnostics.map((one) => wordsOf(one).help)
    }
    expect(await helpOf('rounded(n) === 1')).toEqual([expect.stringContaining('default: rounded')])
    expect(await helpOf('anything(n) === 1')).toEqual([expect.stringContaining('Code sees')])
    expect(await helpOf('new Till().size() === n')).toEqual(['Leave the brackets out: `new Till().size`'])
    expect(await helpOf("new Till()['#coins'] === n")).toEqual(['Did you mean `coins`?'])
  })

  it.each([
    [
      'values of which nothing is known',
      'given: { n: { elementOf: [1, 2] } }',
      'format(n) === "1"',
      'spec/code-is-data',
    ],
    ['a factory that refines itself', 'given: { n: round }', 'n === 1', 'spec/factory-cycle'],
  ])('are one where the other follows: %s', async (_, given, then, code) => {
    const text = specWith({ then })
      .replace('given: [invoice]', given)
      .replace(
        'factories:',
        'factories:\n  round: { factory: round }'.slice(0, code === 'spec/factory-cycle' ? 99 : 10),
      )
      .replace(/ {4}when: \|\n.*\n/, '')
    const { diagnostics } = await inspect(text)
    expect(diagnostics.map((one) => one.code)).toEqual([code])
  })

  it('let a text be called one of a form, which is no key', async () => {
    const { faults } = await inspect(
      specWith({ then: 'const id = invoice.id as `a-${string}`\nid.startsWith("a-") === true' }),
    )
    expect(faults).toEqual([])
    for (const form of [
      'con${string}',
      '__${string}',
      '${string}__',
      '${string}',
      '${"x" | "p"}roto${string}e',
    ]) {
      const key = specWith({ then: `const id = invoice.id as \`${form}\`\nequals(invoice[id], 1)` })
      expect((await inspect(key)).faults).toContainEqual(expect.stringContaining('subject/open-key'))
    }
  })

  it('know a name that comes further down, also one that another is like', async () => {
    const given = '{ cap: { minimum: { expr: maxs } }, maxs: { type: integer } }'
    const { diagnostics } = await inspect(specWith({ then: 'true === true' }).replace('[invoice]', given))
    expect(diagnostics.map((one) => wordsOf(one).help)).toContain(
      '`maxs` comes further down: put it before what uses it',
    )
  })
})
