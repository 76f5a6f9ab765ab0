import { describe, expect, it } from 'vitest'
import { rulesClient } from '../../../src/host/models/rules/rules.ts'
import { requestFor } from '../../../src/phases/1-extract/prompt/request.ts'
import { createRedactor } from '../../../src/phases/1-extract/privacy/redact.ts'

const signatures = `export declare class EmptyCartError extends Error {}
export declare function total(lines: readonly Line[]): number
export declare function formatCents(cents: number): string
export declare function parseCents(text: string): number
export declare function normalizeSku(sku: string): string
export declare function mix(left: Color, right: Color): Color`

async function answerTo(text: string): Promise<string> {
  const source = {
    brief: { file: 'brief.md', text },
    briefPath: 'brief.md',
    subject: './cart.ts',
    signatures,
  }
  const { value } = await rulesClient().complete(requestFor(source, createRedactor()), {})
  return value?.text ?? ''
}

describe('a plain sentence', () => {
  it.each([
    [
      '`parseCents` reads back what `formatCents` printed.',
      /kind: round-trip\n.*\n.*cents: \{ type: "number" \}\n.*forward: formatCents\n.*backward: parseCents/,
    ],
    ['`normalizeSku` applied twice gives the same as once.', /kind: idempotent\n[^]*of: normalizeSku/],
    ['The order of the lines never matters for `total`.', /shuffleOf: lines[^]*total\(shuffled\)/],
    ['The `total` is never negative.', /result >= 0/],
    [
      '`total` must refuse an empty list: it is refused with `EmptyCartError`.',
      /total\(\[\]\)\n[^]*type: EmptyCartError/,
    ],
    ['`mix` is commutative.', /kind: commutative[^]*of: mix/],
    ['`total` never modifies its input.', /equals\(lines, old\(lines\)\)/],
  ])('%s', async (sentence, expected) => {
    const answer = await answerTo(sentence)
    expect(answer).toMatch(expected)
    expect(answer).toContain(`quote: ${JSON.stringify(sentence)}`)
    expect(answer).not.toContain('uncovered')
  })

  it('that is not understood is listed, never guessed at', async () => {
    const answer = await answerTo('Every third customer must get a rebate of 10 %.')
    expect(answer).toBe(
      'invariants: []\n\nuncovered:\n  - quote: "Every third customer must get a rebate of 10 %."\n    because: "The embedded rules do not understand this sentence."\n',
    )
  })
})
