import { unlink } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { shop, shopWith } from './shop.ts'
import { codesOf, snapshotOf, worldWith } from './world.ts'

const bomb = Array.from(
  { length: 12 },
  (_, level) => `a${level + 1}: &a${level + 1} [${Array(9).fill(`*a${level}`).join(', ')}]`,
)

describe('bad input of generate', () => {
  it.each([
    ['a missing subject', shopWith('../src/cart.ts', '../src/crat.ts'), 'subject/missing-module', 1],
    ['an export that does not exist', shopWith('total(items)', 'totl(items)'), 'subject/unknown-name', 1],
    [
      'a subject that does not compile',
      { ...shop, 'src/cart.ts': 'export function total( {' },
      'subject/does-not-compile',
      1,
    ],
    [
      'a package that is not installed',
      shopWith('../src/cart.ts', 'no-such-package'),
      'subject/package-not-installed',
      1,
    ],
    ['a missing brief', shopWith('../brief.md', '../breif.md'), 'spec/brief-missing', 1],
    ['YAML with tabs', shopWith('    type: Item', '\ttype: Item'), 'spec/tab-indent', 1],
    ['duplicate keys', shopWith('    type: Item', '    type: Item\n    type: Item'), 'spec/duplicate-key', 1],
    [
      'an alias bomb',
      { ...shop, 'invariants/bomb.yaml': `a0: &a0 [x]\n${bomb.join('\n')}\n` },
      'spec/too-many-aliases',
      1,
    ],
    ['an empty spec', { ...shop, 'invariants/empty.yaml': '' }, 'spec/empty', 1],
    ['a spec that is no text', { ...shop, 'invariants/x.yaml/y.txt': '' }, undefined, 0],
  ])('%s', async (_, files, code, exit) => {
    const { root, gen } = await worldWith(files)
    const before = await snapshotOf(root)
    const ending = await gen('generate', '--format', 'json')
    expect(codesOf(ending)).toEqual(code === undefined ? [] : expect.arrayContaining([code]))
    expect(ending.code).toBe(exit)
    if (code !== undefined) expect(await snapshotOf(root)).toEqual(before)
  })
})

describe('bad input of extract', () => {
  it.each([
    ['a missing brief', 'none.md', 'extract/unreadable-brief'],
    ['an empty brief', 'empty.md', 'extract/empty-brief'],
    ['a brief that is a folder', 'src', 'extract/unreadable-brief'],
    ['a missing subject', 'brief.md', 'subject/missing-module'],
  ])('%s', async (_, brief, code) => {
    const { root, gen } = await worldWith({ ...shop, 'empty.md': ' \n' })
    const before = await snapshotOf(root)
    const subject = brief === 'brief.md' ? './src/none.ts' : './src/cart.ts'
    const ending = await gen(
      'extract',
      brief,
      '--subject',
      subject,
      '--out',
      'invariants/new.yaml',
      '--format',
      'json',
    )
    expect(codesOf(ending)).toContain(code)
    expect(ending.code).toBe(code.startsWith('subject/') ? 1 : 2)
    expect(await snapshotOf(root)).toEqual(before)
  })
})

it('takes a misspelt file for a file and not for a package', async () => {
  const { gen } = await worldWith(shop)
  const ending = await gen('extract', 'brief.md', '--subject', 'src/crat.ts')
  expect(ending.err).toContain('subject/missing-module')
  expect(ending.err).toContain('../src/cart.ts')
})

describe('what is not installed', () => {
  it.each([
    ['verify', 'trust/no-vitest'],
    ['mutate', 'mutate/not-installed'],
    ['gate', 'trust/no-vitest'],
  ])('%s says so', async (command, code) => {
    const { root, gen } = await worldWith(shop)
    expect((await gen('generate')).code).toBe(0)
    await unlink(path.join(root, 'node_modules'))
    const before = await snapshotOf(root)
    const ending = await gen(command)
    expect(ending.code).toBe(2)
    expect(ending.err).toContain(code)
    expect(await snapshotOf(root)).toEqual(before)
  })
})
