import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { worldWith } from '../cli/world.ts'

const cart = `export interface Line { readonly sku: string; readonly hidden: boolean }
export class EmptyCartError extends Error {}
export function visible(lines: readonly Line[]): readonly Line[] { return lines.filter((line) => !line.hidden) }
export function countLines(lines: readonly Line[]): number {
  if (lines.length === 0) throw new EmptyCartError('empty')
  return lines.length
}
export function formatTag(text: string): string { return '#' + text }
export function parseTag(text: string): string { return text.slice(1) }
export function normalizeSku(sku: string): string { return sku.toUpperCase() }
export function larger(left: number, right: number): number { return left > right ? left : right }
`
const brief = `# Carts

- \`parseTag\` reads back what \`formatTag\` printed.
- \`normalizeSku\` applied twice gives the same as once.
- \`larger\` is commutative.
- \`countLines\` refuses an empty list; it is refused with \`EmptyCartError\`.
- \`visible\` never modifies its input.
- Every third customer must get a rebate.
`

describe('without a language model', () => {
  it('a first spec is written that lints, and says what it is', async () => {
    const { root, gen } = await worldWith({
      'package.json': '{ "type": "module" }',
      'src/cart.ts': cart,
      'brief.md': brief,
    })
    const ending = await gen('extract', 'brief.md', '--subject', 'src/cart.ts')
    expect(ending.out + ending.err).toContain('no language model was used')
    const spec = await readFile(path.join(root, 'invariants/cart.yaml'), 'utf8')
    expect(spec.match(/- id: /g)).toHaveLength(5)
    expect(spec).toContain('because: The embedded rules do not understand this sentence.')
    expect((await gen('lint')).err).not.toContain('error')
  })
})
