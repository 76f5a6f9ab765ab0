import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { folderChange } from '../../src/host/watch-folders.ts'
import { folderOf } from '../pipeline/folder-of.ts'

it('resolves after a change', async () => {
  const root = await folderOf({ 'cart.yaml': '' })
  const changed = folderChange([root], undefined)
  await writeFile(path.join(root, 'cart.yaml'), 'version: 1')
  await changed
})

it('resolves when it is aborted', async () => {
  const controller = new AbortController()
  const ended = folderChange([await folderOf({})], controller.signal)
  controller.abort()
  await ended
})

it('does not wait for what was aborted before', async () => {
  await folderChange([await folderOf({})], AbortSignal.abort())
  expect.assertions(0)
})
