import { describe, expect, it } from 'vitest'
import { inspect } from './subject-world.ts'

const withGiven = (...given: readonly string[]) =>
  [
    'version: 1',
    'subject: ./shop.ts',
    'factories:',
    '  line:',
    '    type: LineItem',
    '    bind: { start: { type: integer } }',
    '    fields: { amountCents: { minimum: { expr: start } } }',
    '  priced:',
    '    params: { most: number }',
    '    type: LineItem',
    '    fields: { amountCents: { maximum: { expr: most } } }',
    'invariants:',
    '  - id: rule',
    '    rule: A rule.',
    '    given:',
    ...given.map((line) => `      ${line}`),
    '    then: 1 < 2',
    '',
  ].join('\n')

describe('arbitraries that fit', () => {
  it.each([
    'line: { factory: line, fields: { currency: { enum: [USD, EUR] }, hidden: { const: true } } }',
    'line: { factory: line, fields: { sku: { expr: "String(start)" } } }',
    'line: { factory: priced, with: { most: 3 } }',
    'lines: { items: line, minItems: 2, duplicate: sku }',
    'lines: { type: "LineItem[]", items: { factory: line } }',
    'n: { fc: "fc.integer({ min: 0 }).map((n) => n * 2)" }',
    'n: { anyOf: [{ type: integer }, { const: null }] }',
    'c: { type: Currency, enum: [USD, EUR] }',
    'n: { type: integer, where: value % 2 === 0 }',
    'lines: { items: line, where: "value.every((line) => line.sku !== \'\')" }',
    'pair: { prefixItems: [line, { type: integer }], where: "value[0].amountCents > value[1]" }',
    'made: { fields: { size: { type: integer }, tags: { items: { type: string } } }, where: value.tags.length < value.size }',
    'd: { type: Date }',
    'i: { type: Invoice, fields: { discount: { where: value % 2 === 0, optional: true } } }',
    'i: { type: "{ at?: { day: number } }", fields: { at: { fields: { day: { minimum: 1 } }, where: value.day < 9, optional: true } } }',
  ])('%s', async (given) => {
    expect((await inspect(withGiven(given))).faults).toEqual([])
  })

  it('see what is given before them', async () => {
    const { model, faults } = await inspect(
      withGiven(
        'lines: { items: line, minItems: 1 }',
        'line: { elementOf: lines }',
        'cents: { expr: line.amountCents + 1 }',
      ),
    )
    expect(faults).toEqual([])
    expect(model?.code.get('invariants/rule/given/line/elementOf')).toMatchObject({ uses: ['lines'] })
  })
})

describe('arbitraries that do not', () => {
  it.each([
    ['line: { factory: line, fields: { currency: { enum: [USD, YEN] } } }', 'subject/wrong-type'],
    ['line: { factory: line, fields: { amountCents: { type: string } } }', 'subject/wrong-type'],
    ['line: { factory: line, fields: { colour: { type: string } } }', 'subject/unknown-field'],
    ['line: { factory: priced, with: { most: "\'3\'" } }', 'subject/wrong-type'],
    ['line: { factory: priced, with: { least: 3, most: 3 } }', 'subject/unknown-field'],
    ['line: { factory: priced }', 'subject/wrong-type'],
    ['line: { elementOf: "3" }', 'subject/wrong-type'],
    ['n: { minimum: { expr: "\'3\'" } }', 'subject/wrong-type'],
    ['n: { fc: "3" }', 'subject/wrong-type'],
    ['n: { fc: "fc.configureGlobal({})" }', 'subject/not-allowed'],
    ['n: { fc: "fc.constant(process.env)" }', 'subject/impure-global'],
    ['c: { type: Currency, enum: [USD, YEN] }', 'subject/wrong-type'],
    ['c: { type: "string[] & { total: number }", fields: { total: { const: x } } }', 'subject/wrong-type'],
    ['c: { type: "string[] & { total: number }", fields: { totl: { const: 3 } } }', 'subject/unknown-field'],
    ['n: { type: Currencies }', 'subject/unknown-name'],
    ['n: { type: integer, where: value }', 'subject/not-boolean'],
    ['n: { expr: later }', 'subject/unknown-name'],
    ['sum: { type: integer }', 'subject/shadowed-name'],
    ['f: { type: "() => number", spy: { answer: "() => resolves(1)" } }', 'subject/wrong-type'],
    ['f: { type: "() => Promise<number>", spy: { answer: "() => resolves(\'1\')" } }', 'subject/wrong-type'],
    ['f: { type: "() => number", spy: {} }', 'subject/wrong-type'],
    ['s: { signal: { abortWhen: "3" } }', 'subject/not-boolean'],
    ['s: { signal: { at: "\'3\'" } }', 'subject/wrong-type'],
  ])('%s', async (given, refusal) => {
    const { faults } = await inspect(withGiven(given))
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.map((fault) => fault.split(' ')[0])).toContain(refusal)
  })
})
