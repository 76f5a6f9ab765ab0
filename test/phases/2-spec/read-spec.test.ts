import { describe, expect, it } from 'vitest'
import { read, specFile } from './read.ts'

const brief = `# Billing

- **Hidden** line items never
  count toward the total.
- All items of an invoice share one currency; anything else is an error.
`
const billing = `version: 1
subject: ../src/billing/summary.ts
brief: ../briefs/billing.md

define: |
  const visible = (invoice: Invoice) => invoice.items.filter((item) => !item.hidden)

factories:
  lineItem:
    type: LineItem                        # fields not named here come from the type
    fields:
      amountCents: { type: integer, minimum: 0, maximum: 1000000 }
  invoice:
    doc: An invoice in one currency.
    type: Invoice
    bind: { currency: { enum: [USD, EUR, GBP] } }
    fields:
      items:
        items: { factory: lineItem, fields: { currency: { expr: currency } } }
        minItems: 1

invariants:
  - id: total-counts-visible-items-only
    rule: The total is the sum of the visible line items.
    quote: Hidden line items never count toward the total.
    given: [invoice]
    when: |
      const summary = buildInvoiceSummary(invoice)
    then: |
      summary.totalCents === sum(visible(invoice).map((item) => item.amountCents))
      summary.itemCount === visible(invoice).length

  - id: mixed-currencies-are-refused
    quote: All items of an invoice share one currency; anything else is an error.
    kind: throws
    given:
      invoice: { factory: invoice, spoil: { items: { currency: { enum: [JPY] } } } }
    when: |
      buildInvoiceSummary(invoice)
    throws: { type: CurrencyMismatchError, message: /currency/i }
`
const readBilling = () => read(billing, { '/project/briefs/billing.md': brief })

describe('readSpec', () => {
  it('reads the example of the design without a fault', async () => {
    const { spec, faults } = await readBilling()
    expect(faults).toEqual([])
    expect(spec).toMatchObject({
      file: specFile,
      name: 'cinema',
      subject: { from: { text: '../src/billing/summary.ts' } },
    })
    expect(spec?.brief).toMatchObject({ file: '/project/briefs/billing.md', text: brief })
    expect(spec?.factories.map(({ name }) => name.text)).toEqual(['lineItem', 'invoice'])
  })

  it('finds quotes in the brief, across emphasis and line ends', async () => {
    const { spec } = await readBilling()
    const [quote] = spec?.invariants[0]?.quotes ?? []
    expect(quote?.line).toBe(3)
    expect(brief.slice(quote?.foundAt?.start, quote?.foundAt?.end)).toBe(
      'Hidden** line items never\n  count toward the total.',
    )
  })

  it('takes the quote for the rule when there is no rule', async () => {
    const { spec } = await readBilling()
    expect(spec?.invariants[1]?.rule?.text).toBe(
      'All items of an invoice share one currency; anything else is an error.',
    )
  })

  it('gives each piece of code a place of its own', async () => {
    const { spec } = await readBilling()
    const [first] = spec?.invariants ?? []
    expect(first?.when).toMatchObject({ id: 'invariants/total-counts-visible-items-only/when' })
    const { start, end } = first?.when?.range ?? { start: 0, end: 0 }
    expect(billing.slice(start, end)).toBe('const summary = buildInvoiceSummary(invoice)')
  })

  it('reads arbitraries as they are written', async () => {
    const { spec } = await readBilling()
    const invoice = spec?.factories[1]
    expect(invoice?.doc?.text).toBe('An invoice in one currency.')
    expect(invoice?.arbitrary.source).toMatchObject({ kind: 'type', type: { text: 'Invoice' } })
    const items = invoice?.arbitrary.fields[0]?.arbitrary
    expect(items?.bounds.minItems).toMatchObject({ kind: 'data', value: 1 })
    expect(items?.items?.source).toMatchObject({ kind: 'factory', name: { text: 'lineItem' } })
    expect(items?.items?.fields[0]?.arbitrary.source).toMatchObject({
      kind: 'expr',
      code: { text: 'currency' },
    })
  })

  it('makes one dotted path of nested `spoil`', async () => {
    const { spec } = await readBilling()
    const [spoil] = spec?.invariants[1]?.given[0]?.arbitrary.spoil ?? []
    expect(spoil).toMatchObject({ name: { text: 'items.currency' }, arbitrary: { source: { kind: 'enum' } } })
  })
})
