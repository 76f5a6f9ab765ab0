import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf } from '../pipeline/folder-of.ts'
import { loadProject } from '../../src/config/load-project.ts'

describe('loadProject', () => {
  it.each([
    [
      'gen-props.config.ts',
      "import { defineConfig } from 'gen-props'\nexport default defineConfig({ output: 'made' } as const)",
    ],
    ['gen-props.config.mts', "export default { output: 'made' as string }"],
    ['gen-props.config.js', "module.exports = { output: 'made' }"],
    ['gen-props.config.mjs', "export default { output: 'made' }"],
    ['gen-props.config.json', '{ "output": "made" }'],
    ['package.json', '{ "gen-props": { "output": "made" } }'],
  ])('reads %s', async (name, text) => {
    const root = await folderOf({ [name]: text })
    const { value, diagnostics } = await loadProject(root)
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({ root, config: { output: 'made' }, configFile: path.join(root, name) })
  })

  it('finds the project from any folder of it', async () => {
    const root = await folderOf({ 'gen-props.config.json': '{ "output": "made" }', 'src/deep/cart.ts': '' })
    expect((await loadProject(path.join(root, 'src', 'deep'))).value?.root).toBe(root)
  })

  it('takes a package without a configuration as a project of its own', async () => {
    const root = await folderOf({
      'gen-props.config.json': '{ "output": "made" }',
      'shop/package.json': '{}',
    })
    const { value } = await loadProject(path.join(root, 'shop'))
    expect(value).toMatchObject({
      root: path.join(root, 'shop'),
      config: { output: 'test/generated' },
      configFile: undefined,
    })
  })

  it('lets the command line go before the file', async () => {
    const root = await folderOf({ 'gen-props.config.json': '{ "verify": { "seed": 2, "profile": "ci" } }' })
    const { value } = await loadProject(root, { settings: { 'verify.seed': 9, 'verify.profile': undefined } })
    expect(value?.config.verify).toMatchObject({ seed: 9, profile: 'ci' })
  })

  it('says that a named configuration does not exist', async () => {
    const root = await folderOf({})
    expect((await loadProject(root, { configFile: 'shop.config.ts' })).diagnostics).toMatchObject([
      { code: 'host/config-missing' },
    ])
  })

  it.each([
    ['gen-props.config.ts', 'export default {'],
    ['gen-props.config.js', "throw new Error('no luck')"],
    ['gen-props.config.json', '{ "output": }'],
  ])('reports a broken %s at the file', async (name, text) => {
    const root = await folderOf({ [name]: text })
    const { value, diagnostics } = await loadProject(root)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'host/config-unreadable', range: { file: path.join(root, name) } },
    ])
  })

  it('blames no file for a setting of the command line', async () => {
    const root = await folderOf({ 'gen-props.config.json': '{ "gate": { "score": "high" } }' })
    const settings = { 'extract.provider': 'opnai' }
    const { diagnostics } = await loadProject(root, { settings })
    const places = diagnostics.map(({ args, range }) => [args.name, range?.file])
    expect(places).toEqual(
      expect.arrayContaining([
        ['gate.score', path.join(root, 'gen-props.config.json')],
        ['extract.provider', undefined],
      ]),
    )
  })
})
