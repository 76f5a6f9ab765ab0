import { describe, expect, it } from 'vitest'
import { shop, shopWith } from '../cli/shop.ts'
import { worldWith } from '../cli/world.ts'

const uncovered = [
  'uncovered:',
  '  - quote: A negative price must be refused.',
  '    because: Somebody else sees to it.',
  '',
].join('\n')

interface Told {
  readonly diagnostics: readonly { readonly code: string }[]
}

/** What lint says of a shop, of the sentences of its brief. */
async function told(files: Readonly<Record<string, string>>) {
  const { gen } = await worldWith(files)
  const { code, out, err } = await gen('lint', '--format', 'json')
  const { diagnostics } = JSON.parse(out || err) as Told
  return { code, found: diagnostics.filter((one) => one.code === 'spec/sentence-unaccounted') }
}

describe('a sentence of the brief that obliges', () => {
  it('is named by lint when no rule accounts for it, which is no fault', async () => {
    const { code, found } = await told(shop)
    expect(code).toBe(0)
    expect(found).toMatchObject([{ severity: 'info', file: 'brief.md', start: { line: 3, column: 44 } }])
  })

  it('is accounted for by a quote, a reason or a question', async () => {
    const spec = shop['invariants/cart.yaml'] ?? ''
    const open = uncovered.replace('uncovered', 'open').replace('because', 'question')
    for (const more of [uncovered, open])
      expect((await told({ ...shop, 'invariants/cart.yaml': spec + more })).found).toEqual([])
  })

  it('is named when it is new in the brief', async () => {
    const spec = (shop['invariants/cart.yaml'] ?? '') + uncovered
    const brief = `${shop['brief.md'] ?? ''}\nNobody may pay twice.\n`
    const { found } = await told({ ...shop, 'invariants/cart.yaml': spec, 'brief.md': brief })
    expect(found).toMatchObject([{ start: { line: 5, column: 1 } }])
  })

  it('may be accounted for by another spec of the same brief', async () => {
    const other = (shop['invariants/cart.yaml'] ?? '').replace('- id: total', '- id: other') + uncovered
    expect((await told({ ...shop, 'invariants/other.yaml': other })).found).toEqual([])
  })

  it('makes its invariants stale when it changes', async () => {
    const files = shopWith('status: approved', 'status: draft')
    const brief = 'The total is the sum of all items but the hidden ones.\n'
    const { gen } = await worldWith({ ...files, 'brief.md': brief })
    const { code, err } = await gen('lint')
    expect(err).toContain('spec/quote-not-found')
    expect(code).toBe(1)
  })
})
