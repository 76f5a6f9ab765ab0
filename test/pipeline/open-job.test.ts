import path from 'node:path'
import { wordsOf } from '../../src/diagnostics/diagnostic.ts'
import { describe, expect, it } from 'vitest'
import { openJob } from '../../src/pipeline/open-job.ts'
import { folderOf } from './folder-of.ts'

const shop = {
  'package.json': '{}',
  'invariants/cart.yaml': 'version: 1',
  'invariants/deep/tax.yaml': 'version: 1',
  'invariants/notes.txt': '',
  'drafts/offer.yaml': 'version: 1',
  'src/cart.ts': '',
}

describe('openJob', () => {
  it('takes all that the configuration matches, from any folder of the project', async () => {
    const root = await folderOf(shop)
    const { value } = await openJob({ cwd: path.join(root, 'src'), specs: [] })
    const names = value?.specs.map((file) => path.relative(root, file).split(path.sep).join('/'))
    expect(names).toEqual(['invariants/cart.yaml', 'invariants/deep/tax.yaml'])
    expect(value?.everything).toBe(true)
  })

  it('takes the specs named, also outside the configured places, and knows the others', async () => {
    const root = await folderOf(shop)
    const { value } = await openJob({ cwd: root, specs: ['drafts/offer.yaml', './drafts/offer.yaml'] })
    expect(value?.specs).toEqual([path.join(root, 'drafts/offer.yaml')])
    expect(value?.allSpecs).toHaveLength(3)
    expect(value?.everything).toBe(false)
  })

  it('finds the project of the specs named, not of the working folder', async () => {
    const root = await folderOf({
      'package.json': '{}',
      'shop/package.json': '{}',
      'shop/invariants/cart.yaml': '',
    })
    const { value } = await openJob({ cwd: root, specs: ['shop/invariants/cart.yaml'] })
    expect(value?.project.root).toBe(path.join(root, 'shop'))
  })

  it('reports every spec that is missing, with the nearest', async () => {
    const root = await folderOf(shop)
    const { value, diagnostics } = await openJob({ cwd: root, specs: ['invariants/crat.yaml', 'none.yaml'] })
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'host/spec-missing', args: { file: 'invariants/crat.yaml', meant: 'invariants/cart.yaml' } },
      { code: 'host/spec-missing', args: { file: 'none.yaml', meant: undefined } },
    ])
  })

  it('is an error when nothing matches', async () => {
    const root = await folderOf({ 'package.json': '{}' })
    expect((await openJob({ cwd: root, specs: [] })).diagnostics).toMatchObject([
      { code: 'host/no-spec-found' },
    ])
  })

  it.each([
    ['specs/[a.yaml', 'close the bracket of "specs/[a.yaml"'],
    ['{a,b', 'close the bracket of "{a,b"'],
    ['a{b}c.yaml', 'write one'],
    ['a'.repeat(70_000), 'write one'],
  ])('says what to do about a pattern that nothing matches: %.20s', async (pattern, help) => {
    const config = JSON.stringify({ specs: [pattern] })
    const root = await folderOf({ 'package.json': '{}', 'gen-props.config.json': config })
    const { diagnostics } = await openJob({ cwd: root, specs: [] })
    expect(diagnostics.map(({ code }) => code)).toEqual(['host/no-spec-found'])
    const said = diagnostics.map((one) => wordsOf(one))[0]
    expect(said?.help?.startsWith(help)).toBe(true)
    expect(said?.text.length).toBeLessThan(500)
  })

  it('refuses specs of different projects', async () => {
    const root = await folderOf({
      'a/package.json': '{}',
      'a/x.yaml': '',
      'b/package.json': '{}',
      'b/y.yaml': '',
    })
    const { diagnostics } = await openJob({ cwd: root, specs: ['a/x.yaml', 'b/y.yaml'] })
    expect(diagnostics).toMatchObject([{ code: 'host/several-projects', args: { roots: ['a', 'b'] } }])
  })
})
