import { describe, expect, it } from 'vitest'
import type { CheckedCode, Statement } from '../../../src/ir/checked-code.ts'
import { inspect, specWith } from './subject-world.ts'

const then = async (
  code: string,
  keys: { when?: string; define?: string } = {},
): Promise<CheckedCode | undefined> => {
  const { model, faults } = await inspect(specWith({ then: code, ...keys }))
  expect(faults).toEqual([])
  return model?.code.get('invariants/rule/then')
}

const expressionIn = (statement: Statement | undefined) =>
  statement?.kind === 'expression' ? statement.expression : undefined

describe('code as data', () => {
  it('is freed of comments, not of what looks like one', async () => {
    const code = await then(
      'invoice.id /* which one */ !== "// no comment" // true\n  && invoice.id !== `/* nor this */`',
    )
    expect(expressionIn(code?.statements[0])?.text.replace(/\s+/g, ' ')).toBe(
      'invoice.id !== "// no comment" && invoice.id !== `/* nor this */`',
    )
  })

  it('shows what nobody sees, and is what it was', async () => {
    const code = await then(
      'invoice.id !== "a\u202eb\\\u200b\\\\\u200b" || /\u202e[\u{e0041}]/u.test(invoice.id + `\u2066${1}\u200b`)',
    )
    expect(expressionIn(code?.statements[0])?.text).toBe(
      String.raw`invoice.id !== "a\u202eb\u200b\\\u200b" || /\u202e[\udb40\udc41]/u.test(invoice.id + ${'`'}\u2066${'${1}'}\u200b${'`'})`,
    )
  })

  it('names what it uses, and no global', async () => {
    const code = await then(
      'visible(invoice).map((item) => Math.abs(item.amountCents)).length <= sum([summary.itemCount, FEW])',
      {
        define: 'const FEW = 3\nconst visible = (one: Invoice) => one.items.filter((item) => !item.hidden)',
      },
    )
    expect(code?.uses).toEqual(['visible', 'invoice', 'sum', 'summary', 'FEW'])
  })

  it('shows the shape of an assertion', async () => {
    const code = await then(
      '(invoice.id === "" || !invoice.items.some((item) => item.hidden)) && (summary.itemCount < 3 ? equals(1, 1) : true)',
    )
    expect(expressionIn(code?.statements[0])?.shape).toMatchObject({
      kind: 'and',
      operands: [
        {
          shape: {
            kind: 'or',
            operands: [
              { shape: { kind: 'comparison', operator: '===' } },
              { shape: { kind: 'not', operand: { shape: { kind: 'call', callee: 'invoice.items.some' } } } },
            ],
          },
        },
        { shape: { kind: 'conditional', whenTrue: { shape: { kind: 'equals', left: { text: '1' } } } } },
      ],
    })
  })

  it('keeps its statements', async () => {
    const code = await then(
      'const { itemCount: n, lines: [first] }: InvoiceSummary = summary\nif (n > 0) {\n  first !== undefined\n} else if (n === 0) n === 0\nfor (const [i, { sku }] of invoice.items.entries()) sku === invoice.items[i]?.sku',
    )
    expect(code?.statements).toMatchObject([
      {
        kind: 'const',
        binding: '{ itemCount: n, lines: [first] }: InvoiceSummary',
        names: ['n', 'first'],
        value: { text: 'summary' },
      },
      {
        kind: 'if',
        condition: { text: 'n > 0' },
        then: [{ kind: 'expression' }],
        otherwise: [{ kind: 'if', otherwise: [] }],
      },
      {
        kind: 'for',
        awaits: false,
        binding: '[i, { sku }]',
        names: ['i', 'sku'],
        iterable: { text: 'invoice.items.entries()' },
        body: [{ kind: 'expression' }],
      },
    ])
  })

  it('knows where it waits', async () => {
    const { model } = await inspect(
      specWith({
        when: 'const receipt = await charge(1)',
        then: '[1].every((n) => n > 0) && receipt.paid === 1',
      }),
    )
    expect(model?.code.get('invariants/rule/when')).toMatchObject({ awaits: true, promised: true })
    expect(model?.code.get('invariants/rule/then')).toMatchObject({ awaits: false, promised: false })
  })

  it('splits `a && b && c` into three', async () => {
    const code = await then('invoice.id !== "a" && invoice.id !== "b" && invoice.id !== "c"')
    expect(expressionIn(code?.statements[0])?.shape).toMatchObject({
      kind: 'and',
      operands: [{ text: 'invoice.id !== "a"' }, {}, {}],
    })
  })

  it('copies each old value once, over `then` and `cover`', async () => {
    const { model, faults } = await inspect(
      specWith({
        then: 'equals(invoice, old(invoice))',
        more: 'cover: { same: { when: "invoice.id === old(invoice).id", atLeast: 1% } }',
      }),
    )
    expect(faults).toEqual([])
    const copies = [...(model?.code.values() ?? [])].flatMap((code) => code.olds.map((old) => old.name))
    expect(copies).toEqual(['invoiceBefore', 'invoiceBefore'])
  })

  it('of a law is a function, and may give a promise', async () => {
    const spec = (of: string) =>
      specWith({ more: `kind: idempotent\nof: ${of}` })
        .replace(/ {4}when: \|\n.*\n/, '')
        .replace(/ {4}then: \|\n.*\n/, '')
        .replace('given: [invoice]', 'given: { invoice: { type: integer } }')
    const { model, faults } = await inspect(spec("'async (n) => (await charge(n)).paid'"))
    expect(faults).toEqual([])
    expect(model?.code.get('invariants/rule/of')).toMatchObject({ promised: true, awaits: false })
    expect((await inspect(spec('format'))).faults).toEqual([expect.stringMatching(/^subject\/wrong-type /)])
  })
})

it('has no fault behind the end of a file that ends in the midst of it', async () => {
  const spec = specWith({ then: 'invoice.id === ""' }).replace(/invoice\.id === ""\s*$/, 'const')
  const { diagnostics } = await inspect(spec)
  expect(diagnostics.length).toBeGreaterThan(0)
  for (const { range } of diagnostics) expect(range?.end).toBeLessThanOrEqual(spec.length)
})
