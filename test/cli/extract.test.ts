import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { shop } from './shop.ts'
import { codesOf, snapshotOf, worldWith } from './world.ts'

const answer = [
  '```yaml',
  'factories:',
  '  item:',
  '    type: Item',
  '    fields:',
  '      price: { type: integer, minimum: 0, maximum: 100000 }',
  'invariants:',
  '  - id: hidden-items-count-for-nothing',
  '    quote: The total is the sum of the visible items.',
  '    given:',
  '      items: { items: { factory: item } }',
  '    when: |',
  '      const amount = total(items)',
  '    then: |',
  '      amount === total(items.filter((item) => !item.hidden))',
  '```',
  '',
].join('\n')

const refusal = [
  'invariants:',
  '  - id: negative-prices-are-refused',
  '    quote: A negative price must be refused.',
  '    kind: throws',
  '    given:',
  '      price: { type: integer, minimum: -1000, maximum: -1 }',
  '    when: |',
  '      total([{ price, hidden: false }])',
  '    throws: { type: NegativePriceError }',
  '',
].join('\n')

const ask = ['extract', 'brief.md', '--subject', 'src/cart.ts']
const files = { ...shop, 'answer.md': answer, 'refusal.md': refusal }
const drafted = 'invariants/drafted.yaml'

describe('extract', () => {
  it('prints the prompt, byte for byte, and sends and writes nothing', async () => {
    const { root, gen } = await worldWith(files, {
      env: { OPENAI_BASE_URL: 'http://127.0.0.1:1/v1', GEN_PROPS_MODEL: 'm' },
    })
    const before = await snapshotOf(root)
    const { code, out, err } = await gen(...ask, '--print-prompt')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('The total is the sum of the visible items.')
    expect(out).toContain('total(items: readonly Item[]): number')
    expect(out).not.toContain('items.reduce')
    expect(await snapshotOf(root)).toEqual(before)
  })

  it('takes an answer from a file, and what it writes passes lint', async () => {
    const { root, gen } = await worldWith(files)
    const { code, out } = await gen(...ask, '--response', 'answer.md', '--out', drafted)
    expect(code).toBe(0)
    expect(out).toContain(`${drafted}  written`)
    const spec = await readFile(path.join(root, drafted), 'utf8')
    expect(spec).toContain('hidden-items-count-for-nothing')
    expect(spec).toMatch(/subject: \.\.\/src\/cart\.ts/)
    expect(await gen('lint', drafted)).toMatchObject({ code: 0 })
  })

  it('adds to a spec that is there, and changes nothing else in it', async () => {
    const { root, gen } = await worldWith(files)
    const file = path.join(root, 'invariants/cart.yaml')
    const before = `# Kept by hand.\n${shop['invariants/cart.yaml']}`
    await writeFile(file, before)
    expect((await gen(...ask, '--response', 'refusal.md', '--out', 'invariants/cart.yaml')).code).toBe(0)
    const after = await readFile(file, 'utf8')
    expect(after.startsWith(before)).toBe(true)
    expect(after).toContain('status: draft')
  })

  it('runs a program as the model', async () => {
    const program =
      "process.stdin.resume().on('end', () => console.log(require('node:fs').readFileSync(process.argv[2], 'utf8')))"
    const { root, gen } = await worldWith({ ...files, 'model.cjs': program })
    const command = [process.execPath, path.join(root, 'model.cjs'), path.join(root, 'answer.md')]
    await writeFile(path.join(root, 'gen-props.config.json'), JSON.stringify({ extract: { command } }))
    const { code, out } = await gen(...ask, '--provider', 'command', '--out', drafted)
    expect(out).toContain('1 new invariant')
    expect(code).toBe(0)
  })

  it.each([
    [['--provider', 'oracle'], 'host/bad-setting'],
    [['--max-tokens', 'many'], 'host/bad-setting'],
    [['--provider', 'replay'], 'extract/no-recordings'],
    [['--provider', 'command'], 'extract/no-command'],
    [['--provider', 'openai'], 'extract/no-key'],
    [['--provider', 'openai', '--base-url', 'nowhere'], 'extract/bad-base-url'],
    [['--response', 'none.md'], 'host/not-readable'],
  ])('%j could not run', async (flags, code) => {
    const { root, gen } = await worldWith(files)
    const before = await snapshotOf(root)
    const ending = await gen(...ask, ...flags, '--format', 'json')
    expect(codesOf(ending)).toContain(code)
    expect(ending.code).toBe(2)
    expect(await snapshotOf(root)).toEqual(before)
  })

  it('is no success when an answer holds nothing', async () => {
    const { root, gen } = await worldWith(files)
    const before = await snapshotOf(root)
    expect((await gen(...ask, '--response', 'brief.md')).code).toBeGreaterThan(0)
    expect(await snapshotOf(root)).toEqual(before)
  })

  it('asks for the subject', async () => {
    const { gen } = await worldWith(files)
    expect(await gen('extract', 'brief.md')).toMatchObject({
      code: 2,
      err: expect.stringContaining('subject') as string,
    })
  })
})
