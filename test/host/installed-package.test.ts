import module from 'node:module'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { installedPackage } from '../../src/host/installed-package.ts'
import { folderOf } from '../pipeline/folder-of.ts'

it('finds a package from a deep folder, the nearest first', async () => {
  const root = await folderOf({
    'node_modules/vitest/package.json': '{ "version": "3.2.4" }',
    'shop/node_modules/vitest/package.json': '{ "version": "4.1.12" }',
    'shop/src/cart.ts': '',
  })
  expect((await installedPackage(path.join(root, 'shop', 'src'), 'vitest'))?.version).toBe('4.1.12')
  expect((await installedPackage(root, 'vitest'))?.version).toBe('3.2.4')
})

it('finds nothing when nothing is installed', async () => {
  expect(await installedPackage(await folderOf({}), 'no-such-package')).toBeUndefined()
})

it("asks Yarn's Plug'n'Play where that is in force", async () => {
  const root = await folderOf({ 'cache/vitest/package.json': '{ "version": "4.1.12" }' })
  const resolveToUnqualified = (name: string) => {
    if (name !== 'vitest') throw new Error('not declared')
    return path.join(root, 'cache/vitest')
  }
  const place = module as unknown as { findPnpApi?: () => unknown }
  place.findPnpApi = () => ({ resolveToUnqualified })
  onTestFinished(() => void delete place.findPnpApi)
  expect((await installedPackage(root, 'vitest'))?.version).toBe('4.1.12')
  expect(await installedPackage(root, 'no-such-package')).toBeUndefined()
})
