import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { shop } from './shop.ts'
import { worldWith } from './world.ts'

const spec = shop['invariants/cart.yaml'] ?? ''
const refusal = [
  '  - id: negative-prices-are-refused',
  '    quote: A negative price must be refused.',
  '    kind: throws',
  '    status: approved',
  '    given:',
  '      items: { items: { factory: item }, minItems: 1 }',
  '      price: { type: integer, minimum: -1000, maximum: -1 }',
  '    when: |',
  '      total([...items, { price, hidden: false }])',
  "    throws: { type: NegativePriceError, message: 'negative price' }",
  '',
].join('\n')
const whole = { ...shop, 'invariants/cart.yaml': spec + refusal }

describe('verify', { timeout: 180_000 }, () => {
  it('finds a failing and an empty invariant, as a document too', async () => {
    const broken =
      spec.replace('amount === sum', 'amount > sum') +
      refusal.replace(/ {4}kind[^]*/, '    then: |\n      1 === 1\n')
    const { root, gen } = await worldWith({ ...shop, 'invariants/cart.yaml': broken })
    await gen('generate')
    const { code, out } = await gen('verify', '--format', 'json', '--adopt')
    const { specs } = JSON.parse(out) as { specs: { invariants: { verdict: string }[] }[] }
    expect(specs.flatMap(({ invariants }) => invariants.map(({ verdict }) => verdict))).toEqual([
      'unearned',
      'unearned',
    ])
    expect(code).toBe(1)
    const kept = await readFile(path.join(root, 'invariants/cart.yaml'), 'utf8')
    expect(kept.replace(/ +examples:\n +- .*\n/, '')).toBe(broken)
    expect(kept).toMatch(/examples:\n +- \{ /)
    const github = await gen('verify', '--format', 'github')
    expect(github.err).toContain('::error file=invariants/cart.yaml,line=12,endLine=12,')
    expect(github.err).toContain('title=verdict/unearned')
  })

  it('refuses to judge tests that are not what the specs say', async () => {
    const { gen } = await worldWith(whole)
    expect(await gen('verify')).toMatchObject({
      code: 1,
      err: expect.stringContaining('generated/missing') as string,
    })
  })
})
