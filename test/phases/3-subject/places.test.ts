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

/** One unknown field each, in every style that YAML has for a text; the fields are told apart by their numbers. */
const styles: readonly string[] = [
  '    assuming: invoice.nope0 > 1',
  '    assuming: invoice.id !== "" &&\n      invoice.nope1 > 1',
  "    assuming: 'invoice.id !== ''''  && invoice.nope2 > 1'",
  "    assuming: 'invoice.id !== ''a''\n\n      && invoice.nope3 > 1'",
  '    assuming: "invoice.id.length > 1 && invoice.nope4 > 1"',
  '    assuming: "invoice.id.length > 1\n      && invoice.nope5 > 1"',
  '    assuming: |\n      invoice.id !== "" &&\n        invoice.nope6 > 1',
  '    assuming: |2\n       invoice.nope7 > 1',
  '    assuming: |-\n\n\n      invoice.nope8 > 1\n',
  '    assuming: >\n      invoice.id !== ""\n\n      && invoice.nope9 > 1',
  '    assuming: >1-\n      invoice.id !== ""\n       && invoice.nope10 > 1',
  '    assuming: >+\n      invoice.id !== "é𝕊"\n      && invoice.nope11 > 1\n',
  '    cover: { some: { when: invoice.nope12 > 1, atLeast: 5% } }',
  '    cover: { some: { when: "invoice.nope13 > 1", atLeast: 5% }, "more, or: less": { when: \'invoice.nope14 > 1\', atLeast: 5% } }',
  '    unchanged: [invoice.id, invoice.nope15, "invoice.nope16"]',
  '    unchanged:\n    - invoice.id # a comment\n    - invoice.nope17',
  '    ? assuming\n    : invoice.nope18 > 1',
  '    assuming:    invoice.nope19 > 1   # behind',
  '    assuming: "invoice.nope20 > 1"   # behind',
  '    assuming: &code invoice.nope21 > 1',
]

const allStyles = [
  'version: 1',
  'subject: ./shop.ts',
  'factories:',
  '  invoice: { type: Invoice }',
  'invariants:',
  ...styles.flatMap((key, index) => [
    `  - id: rule-${index}`,
    '    rule: A rule — of “words”.',
    '    given: [invoice]',
    '    when: const summary = summarize(invoice)',
    '    then: summary.totalCents > 1',
    key,
  ]),
  '',
].join('\n')

describe('the place of a fault is exact in every style of YAML', () => {
  it.each([
    ['with line feeds', allStyles],
    ['with carriage returns', allStyles.replaceAll('\n', '\r\n')],
    ['with tabs behind keys', allStyles.replaceAll('assuming: i', 'assuming:\ti')],
    ['with characters of two units', allStyles.replaceAll('invoice.id !== ""', 'invoice.id !== "𝕊𝕊"')],
  ])('%s', async (_, text) => {
    const { diagnostics } = await inspect(text)
    const told = diagnostics
      .filter(({ code }) => code === 'subject/unknown-property')
      .map(({ range }) => [range?.start ?? -1, text.slice(range?.start, range?.end)] as const)
    const written = [...text.matchAll(/nope\d+/g)].map(({ index, 0: name }) => [index, name] as const)
    expect(written.length).toBe(22)
    expect([...told].sort(([a], [b]) => a - b)).toEqual(written)
  })

  it('behind a byte order mark, which is told too', async () => {
    const { faults } = await inspect(`\uFEFF${specWith({ then: 'summary.nope === 1' })}`)
    expect(faults).toContain('subject/unknown-property 12:15 «nope»')
  })
})
