import { describe, expect, it } from 'vitest'
import { inspect, inspectEach, specWith } from './subject-world.ts'

describe('promises', () => {
  it.each([
    ['charge(1)', 'subject/not-awaited'],
    ['const receipt = charge(1)', 'subject/not-awaited'],
    ['const receipts = invoice.items.map((item) => charge(item.amountCents))', 'subject/not-awaited'],
    ['invoice.items.forEach(async (item) => { await charge(item.amountCents) })', 'subject/not-awaited'],
    ['const log = () => { charge(1) }\nlog()', 'subject/not-awaited'],
    ['const receipt = charge(1)\nconst paid = receipt.paid', 'subject/not-awaited'],
  ])('%s', async (code, refusal) => {
    const { faults } = await inspect(specWith({ when: code, then: 'invoice.id === invoice.id' }))
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^${refusal} `))])
  })

  it('may be awaited later, or handed on', async () => {
    const [first, second] = await inspectEach([
      'const receipt = charge(1)\nconst paid = await receipt',
      'const receipts = [charge(1), charge(2)]\nawait Promise.all(receipts)',
    ])
    expect([first, second]).toEqual([[], []])
  })

  it('are no assertions', async () => {
    const { faults } = await inspect(
      specWith({ when: 'const summary = summarize(invoice)', then: 'charge(1).then(() => true)' }),
    )
    expect(faults).toEqual(['subject/not-awaited 12:7 «charge(1).then(() => true)»'])
  })
})

describe('assertions and conditions', () => {
  it('are boolean', async () => {
    const { faults } = await inspect(
      specWith({
        then: 'summary.totalCents',
        more: 'assuming: invoice.items.length\ncover: { some: { when: invoice.id, atLeast: 5% } }',
      }),
    )
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(Array(3).fill('subject/not-boolean'))
  })

  it('do nothing in `when`', async () => {
    const { faults } = await inspect(
      specWith({ when: 'invoice.items.length === 0', then: 'invoice.id === invoice.id' }),
    )
    expect(faults).toEqual(['subject/no-effect 10:7 «invoice.items.length === 0»'])
  })
})

describe('names', () => {
  it('are found however they are misspelt', async () => {
    const { diagnostics } = await inspect(
      specWith({ when: 'const summary = sumarize(invoice)', then: 'summary.totalCents === 0' }),
    )
    expect(diagnostics).toMatchObject([
      { code: 'subject/unknown-name', args: { name: 'sumarize', suggestion: 'summarize' } },
    ])
  })

  it('of properties, too', async () => {
    const { diagnostics } = await inspect(specWith({ then: 'summary.totalCnts === 0' }))
    expect(diagnostics).toMatchObject([
      { code: 'subject/unknown-property', args: { suggestion: 'totalCents', type: 'InvoiceSummary' } },
    ])
  })

  it('hide no import, definition or helper', async () => {
    const { faults } = await inspect(
      specWith({
        define: 'const visible = (of: Invoice) => of.items.filter((item) => !item.hidden)',
        when: 'const visible = 1\nconst count = 2\nconst summarize2 = summarize(invoice)\nconst sums = [1].map((summarize) => summarize)',
        then: 'visible + count > 0',
      }),
    )
    expect(faults).toEqual([
      'subject/shadowed-name 12:13 «visible»',
      'subject/shadowed-name 13:13 «count»',
      'subject/shadowed-name 15:29 «summarize»',
    ])
  })

  it('of types are not those of types that the subject exports', async () => {
    const { faults } = await inspect(
      specWith({
        define: 'const visible = (of: Invoice) => of.items',
        then: 'visible(invoice).length >= 1',
      }).replace('define:', "types: { LineItem: '{ sku: string }', Line: LineItem }\ndefine:"),
    )
    expect(faults).toEqual(['subject/shadowed-name 3:10 «LineItem»'])
  })

  it('are bound once in a test', async () => {
    const { faults } = await inspect(specWith({ when: 'const invoice = 1', then: '1 < 2' }))
    expect(faults).toEqual(['subject/name-taken 10:13 «invoice»'])
  })

  it('of the subject win over a helper that is not used', async () => {
    const files = {
      'shop.ts':
        'export interface Invoice { readonly id: string }\nexport const sum = (a: number, b: number): number => a + b\n',
    }
    const { model, faults } = await inspect(
      specWith({ when: 'const total = sum(1, 2)', then: 'total === 3' }),
      files,
    )
    expect(faults).toEqual([])
    expect(model?.helpers).toEqual([])
    expect(model?.subject.names).toContainEqual({ name: 'sum', local: 'sum', typeOnly: false })
  })
})

describe('old', () => {
  it('is copied before `when`, under a name of its own', async () => {
    const { model } = await inspect(
      specWith({ then: 'equals(invoice.items, old(invoice.items)) && old(invoice.items).length >= 0' }),
    )
    const code = model?.code.get('invariants/rule/then')
    expect(code?.olds).toMatchObject([
      { name: 'itemsBefore', expression: { text: 'invoice.items', uses: ['invoice'] } },
    ])
    expect(code?.statements).toMatchObject([
      {
        kind: 'expression',
        expression: { text: 'equals(invoice.items, itemsBefore) && itemsBefore.length >= 0' },
      },
    ])
  })

  it('sees nothing that comes later', async () => {
    const { faults } = await inspect(
      specWith({
        then: [
          'equals(summary, old(summary))',
          'invoice.items.some((one) => equals(one, old(one)))',
          'equals(invoice.items, old(invoice.items)) && summary.lines.every((invoice) => invoice.sku === "")',
        ].join('\n'),
      }),
    )
    expect(faults).toEqual(['subject/old-sees-later 12:27 «summary»', 'subject/old-sees-later 13:51 «one»'])
  })

  it('has no place in `when`', async () => {
    const { faults } = await inspect(
      specWith({ when: 'const before = old(invoice)', then: 'before === invoice' }),
    )
    expect(faults).toEqual(['subject/old-out-of-place 10:22 «old»'])
  })
})

describe('what a call that fails would have given', () => {
  const throws = 'kind: throws\n    throws: { type: CurrencyMismatchError }'
  const faultsOf = async (keys: string) => {
    const { faults } = await inspect(`version: 1
subject: ./shop.ts
invariants:
  - id: rule
    rule: It fails.
    given: { invoice: { type: Invoice } }
    when: |
      const id = invoice.id
      const summary = summarize(invoice)
    ${keys}
`)
    return faults
  }

  it.each([
    [`${throws}\n    then: summary.itemCount === 1`, 'summary'],
    [`${throws}\n    cover: { one: { when: summary.itemCount === 1, atLeast: 1% } }`, 'summary'],
    ['kind: total\n    allow: id', 'id'],
  ])('is never there: %s', async (keys, name) => {
    expect(await faultsOf(keys)).toEqual([expect.stringMatching(`^subject/no-value .*«${name}»$`)])
  })

  it('is there where an earlier line gave it, or where it returned', async () => {
    expect(await faultsOf(`${throws}\n    then: id === invoice.id`)).toEqual([])
    expect(await faultsOf('kind: total\n    then: summary.itemCount === 0')).toEqual([])
  })
})
