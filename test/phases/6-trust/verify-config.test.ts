import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openVitest } from '../../../src/phases/6-trust/vitest-session.ts'
import { shopRoot } from './fixtures/shop-suite.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'shop-'))
  await cp(shopRoot, root, { recursive: true })
  await symlink(path.resolve('node_modules'), path.join(root, 'node_modules'))
})
afterEach(() => rm(root, { recursive: true }))

/** Runs a test of the project under a configuration of its own. */
async function runWith(config: string, text: string) {
  await writeFile(path.join(root, 'vitest.config.mjs'), `export default ${config}`)
  const { value: session, diagnostics } = await openVitest({ root, files: [{ name: 'own', text }] })
  try {
    return { result: await session?.run(['own']), diagnostics }
  } finally {
    await session?.close()
  }
}

const useShop = `import { it } from 'vitest'; import { totalOf } from '@shop/price.ts'
  it('Adds. [adds]', () => { if (totalOf([1, 2]) !== 3 || globalThis.shopIsOpen !== true) throw new Error('closed') })`
const open = `new URL('./open.mjs', import.meta.url).pathname`
const source = `new URL('./src', import.meta.url).pathname`

test("the project's aliases and setup files are used; its reporters, coverage and bail are not", async () => {
  await writeFile(path.join(root, 'open.mjs'), 'globalThis.shopIsOpen = true')
  const before = await readdir(root, { recursive: true })
  const { result } = await runWith(
    `{ resolve: { alias: { '@shop': ${source} } },
       test: { setupFiles: [${open}], include: ['nothing'], bail: 1, retry: 2, outputFile: 'out.json', reporters: ['json'],
               coverage: { enabled: true, provider: 'custom', customProviderModule: 'none' } } }`,
    useShop,
  )
  expect(result?.faults).toEqual([])
  expect(result?.tests).toMatchObject([{ title: 'Adds. [adds]', outcome: 'pass' }])
  expect((await readdir(root, { recursive: true })).sort()).toEqual([...before, 'vitest.config.mjs'].sort())
})

test('an environment whose modules are those of a browser is used, too', async () => {
  const dom = `export default { name: 'dom', viteEnvironment: 'client', setup: () => ({ teardown() {} }) }`
  await writeFile(path.join(root, 'dom.mjs'), dom)
  const { result } = await runWith(
    `{ test: { environment: './dom.mjs' } }`,
    `import { it } from 'vitest'; import { totalOf } from ${JSON.stringify(path.join(root, 'src/price.ts'))}
     it('Adds. [adds]', () => { if (totalOf([1, 2]) !== 3) throw new Error('wrong') })`,
  )
  expect(result?.faults).toEqual([])
  expect(result?.tests).toMatchObject([{ outcome: 'pass' }])
})

test('the source is run where a compiler has written beside it what it made', async () => {
  await writeFile(path.join(root, 'src/price.js'), `export const totalOf = () => 0`)
  const { result } = await runWith(
    '{}',
    `import { it } from 'vitest'; import { totalOf } from ${JSON.stringify(path.join(root, 'src/price.js'))}
     it('Adds. [adds]', () => { if (totalOf([1, 2]) !== 3) throw new Error('compiled') })`,
  )
  expect(result?.tests).toMatchObject([{ outcome: 'pass' }])
})

test('of several projects in one configuration the first lends its settings', async () => {
  await writeFile(path.join(root, 'open.mjs'), 'globalThis.shopIsOpen = true')
  const project = `{ resolve: { alias: { '@shop': ${source} } }, test: { name: 'unit', setupFiles: [${open}] } }`
  const { result } = await runWith(
    `{ test: { projects: [${project}, { test: { name: 'other' } }] } }`,
    useShop,
  )
  expect(result?.tests).toMatchObject([{ outcome: 'pass' }])
})

test('a configuration that throws is one diagnostic', async () => {
  const { result, diagnostics } = await runWith(`(() => { throw new Error('no such plugin') })()`, useShop)
  expect(result).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'trust/vitest-failed', args: { message: 'no such plugin' } }])
})

test.each([
  ['nothing', '{ test: {} }', false],
  ['other tests', `{ test: { include: ['src/**/*.test.ts'] } }`, true],
  ['what is generated', `{ test: { include: ['generated/*.spec.ts'] } }`, false],
  ['all but what is generated', `{ test: { exclude: ['**/generated/**'] } }`, true],
  ['another folder', `{ test: { dir: 'src' } }`, true],
  [
    'one of several projects',
    `{ test: { projects: [{ test: { include: ['a'] } }, { test: { name: 'b' } }] } }`,
    false,
  ],
])('a generated test is left out where the configuration names %s, or not', async (_, config, expected) => {
  await writeFile(path.join(root, 'vitest.config.mjs'), `export default ${config}`)
  const { value: session } = await openVitest({ root, files: [] })
  const left = session?.leavesOut(path.join(root, 'generated/price.spec.ts'))
  await session?.close()
  expect(left !== undefined).toBe(expected)
  if (expected) expect(path.basename(left?.config ?? '')).toBe('vitest.config.mjs')
})
