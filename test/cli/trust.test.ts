import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { shop } from './shop.ts'
import { put, snapshotOf, worldWith } from './world.ts'

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

describe('gate', { timeout: 300_000 }, () => {
  it('passes strong specs, leaves the project as it was, records what they kill, and fails when they become weaker', async () => {
    const { root, gen } = await worldWith({
      ...whole,
      'gen-props.config.json': '{ "gate": { "score": 0.7 } }',
    })
    await gen('generate')
    const before = await snapshotOf(root)
    const passed = await gen('gate', '--update-baseline')
    expect(passed.out).toContain('2 invariants   2 earned   0 unearned   0 suspect')
    const { 'gen-props.baseline.json': _, ...after } = await snapshotOf(root)
    expect(after).toEqual(before)
    expect(passed.out).toMatch(/gate +pass/)
    expect(passed.out).toContain('wrote gen-props.baseline.json')
    expect(passed.code).toBe(0)
    const record = await readFile(path.join(root, 'gen-props.baseline.json'), 'utf8')
    await put(
      root,
      'invariants/cart.yaml',
      spec + refusal.replace('approved', 'draft').replace(/, message: .*}/, ' }'),
    )
    await gen('generate')
    const git = (...given: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=shop', '-c', 'user.email=shop@localhost', ...given], {
        cwd: root,
      })
    git('init', '--quiet')
    git('add', 'gen-props.baseline.json')
    git('commit', '--quiet', '--message', 'Record')
    // The record of the base counts, whatever the change makes of it; and nothing weaker is written over it.
    await put(root, 'gen-props.baseline.json', '{ "version": 1, "specs": {} }\n')
    const failed = await gen('gate', '--base', 'HEAD', '--update-baseline')
    expect(failed.out).toMatch(/gate +fail/)
    expect(failed.out).toContain('negative-prices-are-refused was approved and is a draft again')
    expect(failed.out).toContain('the record only rises')
    expect(failed.code).toBe(1)
    expect(await readFile(path.join(root, 'gen-props.baseline.json'), 'utf8')).not.toBe(record)
    expect(failed.out).not.toContain('wrote gen-props.baseline.json')
  })

  it('fails over lint errors and stale files, without running anything', async () => {
    const { gen } = await worldWith({
      ...shop,
      'invariants/cart.yaml': spec.replace('total(items)', 'totl(items)'),
    })
    const { code, out } = await gen('gate')
    expect(out).toContain('lint found')
    expect(code).toBe(1)
  })
})
