import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { shop } from './shop.ts'
import { worldWith } from './world.ts'

const answer = [
  'factories:',
  '  item: { type: Item, fields: { price: { type: integer, minimum: 0, maximum: 100000 } } }',
  'invariants:',
  '  - id: hidden-items-count-for-nothing',
  '    quote: The total is the sum of the visible items.',
  '    given: { items: { items: { factory: item } } }',
  '    when: const amount = total(items)',
  '    then: amount === total(items.filter((item) => !item.hidden))',
  '',
].join('\n')
const documented = {
  'src/cart.ts': (shop['src/cart.ts'] ?? '').replace('export function', '/** In cents. */\nexport function'),
}
const ask = ['extract', 'brief.md', '--subject', 'src/cart.ts']
const files = { ...shop, ...documented, 'answer.yaml': answer }

describe('extract', () => {
  it('shows the model doc comments only with --doc-comments', async () => {
    const { gen } = await worldWith(files)
    expect((await gen(...ask, '--print-prompt')).out).not.toContain('In cents.')
    expect((await gen(...ask, '--print-prompt', '--doc-comments')).out).toContain('In cents.')
  })

  it('keeps an answer with --record, to replay it for the same --model', async () => {
    const { root, gen } = await worldWith(files)
    const out = ['--out', 'invariants/new.yaml']
    const first = await gen(
      ...ask,
      ...out,
      '--response',
      'answer.yaml',
      '--record',
      'kept',
      '--model',
      'tester',
    )
    expect(first.code).toBe(0)
    expect(await readdir(path.join(root, 'kept'))).toHaveLength(1)
    await rm(path.join(root, 'invariants/new.yaml'))
    const again = await gen(
      ...ask,
      ...out,
      '--provider',
      'replay',
      '--recordings',
      'kept',
      '--model',
      'tester',
    )
    expect(again).toMatchObject({ code: 0, out: `note: recorded answer of tester\n${first.out}` })
  })
})

describe('a value that a flag cannot have', () => {
  it.each([
    [['verify', '--seed', 'x'], 'host/bad-setting'],
    [['verify', '--seed', '-1'], 'host/bad-setting'],
    [['verify', '--profile', 'fast'], 'host/bad-setting'],
    [['mutate', '--concurrency', '0'], 'host/bad-setting'],
    [['mutate', '--timeout', 'soon'], 'host/bad-setting'],
    [['gate', '--score', '2'], 'host/bad-setting'],
    [[...ask, '--provider', 'oracle'], 'host/bad-setting'],
  ])('is refused before anything is run: %j', async (argv, code) => {
    const { gen } = await worldWith(shop)
    const ending = await gen(...argv)
    expect(ending.code).toBe(2)
    expect(ending.err).toContain(code)
  })
})

describe('the look of what is found', () => {
  // Found without the compiler, which is not what is looked at here.
  const misspelt = {
    ...shop,
    'invariants/cart.yaml':
      'version: 1\nsubject: ../src/cart.ts\ninvariants:\n  - id: x\n    ruel: X.\n    then: total([]) === 0\n',
  }

  it('is for people, for programs, for pull requests and for code scanning', async () => {
    const { gen } = await worldWith(misspelt)
    const [pretty, json, github, sarif] = await Promise.all(
      ['pretty', 'json', 'github', 'sarif'].map((format) => gen('lint', '--format', format)),
    )
    expect(pretty?.err).toContain('  invariants/cart.yaml:5:5')
    expect(JSON.parse(json?.out ?? '')).toMatchObject({
      version: 1,
      diagnostics: [{ code: 'spec/unknown-key' }],
    })
    expect(github?.err).toContain('::error file=invariants/cart.yaml,line=5,')
    const { version, runs } = JSON.parse(sarif?.out ?? '') as {
      version: string
      runs: { results: unknown[] }[]
    }
    expect([version, runs[0]?.results.length]).toEqual(['2.1.0', 1])
    expect([pretty, json, github, sarif].map((ending) => ending?.code)).toEqual([1, 1, 1, 1])
  })

  it('is quiet about progress with --quiet, and never about faults', async () => {
    const { gen } = await worldWith(misspelt)
    const [loud, quiet] = [await gen('lint'), await gen('lint', '--quiet')]
    expect(loud.err).toContain('1 spec checked')
    expect(quiet.err).not.toContain('1 spec checked')
    expect(quiet.err).toContain('spec/unknown-key')
  })

  const unreadable = { 'package.json': '{}', 'invariants/cart.yaml': 'invariants: {' }

  it.each([
    ['on a terminal', {}, [], true],
    ['into a pipe', {}, [], false, undefined],
    ['with --no-color', {}, ['--no-color'], false],
    ['with NO_COLOR', { NO_COLOR: '1' }, [], false],
    ['in CI', { CI: 'true' }, [], false],
    ['when forced', { CI: 'true', FORCE_COLOR: '1' }, [], true],
  ] as const)(
    'has colours %s: as is due',
    async (_, env, flags, coloured, columns: number | undefined = 80) => {
      const { gen } = await worldWith(unreadable, { env, ...(_ === 'into a pipe' ? {} : { columns }) })
      const { code, err } = await gen('lint', ...flags)
      expect({ code, coloured: err.includes('\u001b[') }).toEqual({ code: 1, coloured })
    },
  )
})
