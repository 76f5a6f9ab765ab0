import { describe, expect, it } from 'vitest'
import { inspect, specWith } from './subject-world.ts'

const spec = (lines: readonly string[]) =>
  [
    'version: 1',
    'subject: ./shop.ts',
    'factories:',
    '  invoice: { type: Invoice }',
    'invariants:',
    ...lines,
    '',
  ].join('\n')

const rule = (...keys: readonly string[]) => [
  '  - id: rule',
  '    rule: A rule.',
  '    given: [invoice]',
  ...keys.map((key) => `    ${key}`),
]

describe('the place of a fault is exact', () => {
  it('in a literal block', async () => {
    const { faults } = await inspect(specWith({ then: 'summary.totalCents === 0\nsummary.total === 0' }))
    expect(faults).toEqual(['subject/unknown-property 13:15 «total»'])
  })

  it('in a folded block', async () => {
    const { faults } = await inspect(
      spec(rule('assuming: >', '  invoice.items.length > 0', '  && invoice.total > 0', 'then: "true"')),
    )
    expect(faults).toEqual(['subject/unknown-property 11:18 «total»'])
  })

  it('in a plain scalar over two lines', async () => {
    const { faults } = await inspect(
      spec(
        rule(
          'assuming: invoice.items.length > 0',
          '  && invoice.itms.length > 0',
          'then: invoice.id === invoice.id',
        ),
      ),
    )
    expect(faults).toEqual(['subject/unknown-property 10:18 «itms»'])
  })

  it('in single quotes that hold a doubled one', async () => {
    const { faults } = await inspect(
      spec(rule(`assuming: 'invoice.id === ''a'' || invoice.idd === ''b'''`, 'then: "true"')),
    )
    expect(faults).toEqual(['subject/unknown-property 9:48 «idd»'])
  })

  it('in double quotes', async () => {
    const { faults } = await inspect(spec(rule(`assuming: "invoice.itemz.length > 0"`, 'then: "true"')))
    expect(faults).toEqual(['subject/unknown-property 9:24 «itemz»'])
  })

  it('of a syntax error', async () => {
    const { faults } = await inspect(specWith({ when: 'const summary = summarize(invoice', then: 'true' }))
    expect(faults).toEqual(['subject/syntax 10:39 «e»'])
  })

  it('of two expressions where one is due', async () => {
    const { faults } = await inspect(spec(rule('assuming: "true, false"', 'then: "true"')))
    expect(faults).toEqual(['subject/not-allowed 9:20 «,»'])
  })

  it('of a field that the type does not have', async () => {
    const { faults } = await inspect(
      [
        'version: 1',
        'subject: ./shop.ts',
        'factories:',
        '  line:',
        '    type: LineItem',
        '    fields:',
        '      amount: { type: integer }',
        'invariants: []',
        '',
      ].join('\n'),
    )
    expect(faults).toContain('subject/unknown-field 7:7 «amount»')
  })

  it('of a value that its field cannot hold', async () => {
    const { faults } = await inspect(
      [
        'version: 1',
        'subject: ./shop.ts',
        'factories:',
        '  line:',
        '    type: LineItem',
        '    fields:',
        '      currency: { enum: [USD, EURO] }',
        '      amountCents: { expr: sku.length }',
        'invariants: []',
        '',
      ].join('\n'),
    )
    expect(faults).toContainEqual(expect.stringMatching(/^subject\/wrong-type 7:\d+ «.*EURO/))
    expect(faults).toContain('subject/unknown-name 8:28 «sku»')
  })
})
