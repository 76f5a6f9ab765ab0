import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../src/diagnostics/diagnostic.ts'
import { inspect, inspectEach, specWith } from './subject-world.ts'

/** A code in `then`, with the help that its only fault must give. */
const traps: readonly (readonly [string, string, string | undefined])[] = [
  [
    'summary.itemCount === 1\n(summary.totalCents + 1) === 2',
    'subject/joined-line',
    ';(summary.totalCents + 1) === 2',
  ],
  ['summary.itemCount === 1\n[1, 2].length === 2', 'subject/joined-line', ';[1, 2].length === 2'],
  ['summary.itemCount === 1\n-summary.totalCents <= 0', 'subject/joined-line', ';-summary.totalCents <= 0'],
  ['const n = summary.itemCount\n/a/.test(format(n))', 'subject/joined-line', ';/a/.test(format(n))'],
  ['format(1) === format(2)\n`a`.length === 1', 'subject/joined-line', ';`a`.length === 1'],
  ['summary.itemCount = 1', 'subject/not-allowed', '`summary.itemCount === 1`'],
  ['summary.itemCount == 1', 'subject/not-allowed', '`summary.itemCount === 1`'],
  ['summary.itemCount != 1', 'subject/not-allowed', '`summary.itemCount !== 1`'],
  ['expect(summary.itemCount).toBe(1)', 'subject/not-allowed', '`summary.itemCount === 1`'],
  ['expect(summary).not.toEqual({ a: 1 })', 'subject/not-allowed', '`!equals(summary, { a: 1 })`'],
  ['expect(summary.lines).toHaveLength(2)', 'subject/not-allowed', '`summary.lines.length === 2`'],
  ['assert.notEqual(summary.itemCount, 1)', 'subject/not-allowed', '`summary.itemCount !== 1`'],
  ['assert(summary.itemCount > 1)', 'subject/not-allowed', '`summary.itemCount > 1`'],
  ['invoice.id === \u201ca\u201d', 'subject/syntax', 'invoice.id === "a"'],
  ['summary.itemCount \u2265 1', 'subject/syntax', 'summary.itemCount >= 1'],
  [
    'summary.itemCount >= 1 and invoice.id === ""',
    'subject/syntax',
    'summary.itemCount >= 1 && invoice.id === ""',
  ],
  ['for (let i = 0; i < 3; i++) format(i) === ""', 'subject/not-allowed', 'for (const item of items)'],
  ['charge(1)', 'subject/not-awaited', 'await'],
  ['outcome(() => format(1)).ok', 'subject/not-allowed', '`outcome(format(1))`'],
]

describe('what people write by habit', () => {
  it.each(traps)('%s', async (code, fault, mend) => {
    const { diagnostics } = await inspect(specWith({ then: code }))
    expect(diagnostics.map((one) => one.code)).toEqual([fault])
    const [found] = diagnostics
    expect(found && wordsOf(found).help).toContain(mend)
  })

  it('may go on over lines when it is indented, or in brackets', async () => {
    const codes = [
      'summary.itemCount === 1\n  - 1',
      'summary.itemCount ===\n1',
      'const n = [\n1,\n-1,\n]\nn.length === 2',
      'summary.lines\n.length === 1',
      'equals(\n[1],\n[1],\n)',
      'const a = `\n- x\n`\na.length === 1',
      'summary.itemCount === 1\n&& summary.totalCents === 1',
      'summary.itemCount === 1\n;[1, 2].length === summary.itemCount',
    ]
    expect(await inspectEach(codes, 'then')).toEqual(codes.map(() => []))
  })

  it('is several expressions where one is due', async () => {
    const text = specWith({ more: 'assuming: |\n  invoice.id !== ""\n  invoice.items.length > 0' })
    const { diagnostics } = await inspect(text)
    expect(diagnostics).toMatchObject([
      { code: 'subject/not-one-piece', args: { repaired: 'invoice.id !== "" &&\ninvoice.items.length > 0' } },
    ])
  })

  it('may be constant, which is only a warning, but not where it says "never"', async () => {
    const { diagnostics } = await inspect(specWith({ then: 'true\nif (summary.itemCount < 0) false' }))
    expect(diagnostics).toMatchObject([{ code: 'subject/constant-assertion', severity: 'warning' }])
  })
})
