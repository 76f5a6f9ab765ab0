import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileExists, readTextIfExists, writeWhole } from '../../src/host/files.ts'
import { folderOf } from '../pipeline/folder-of.ts'

describe('readTextIfExists', () => {
  it('reads text and keeps a byte order mark', async () => {
    const root = await folderOf({ 'cart.yaml': '\ufeffrule: Grüße' })
    expect(await readTextIfExists(path.join(root, 'cart.yaml'))).toBe('\ufeffrule: Grüße')
  })

  it('finds nothing where nothing is, also below a file', async () => {
    const root = await folderOf({ 'cart.yaml': '' })
    expect(await readTextIfExists(path.join(root, 'none.yaml'))).toBeUndefined()
    expect(await readTextIfExists(path.join(root, 'cart.yaml', 'none.yaml'))).toBeUndefined()
  })

  it('refuses what is no UTF-8', async () => {
    const root = await folderOf({})
    await writeFile(path.join(root, 'latin.yaml'), Buffer.from([0x72, 0xfc, 0x6c, 0x65]))
    await expect(readTextIfExists(path.join(root, 'latin.yaml'))).rejects.toThrow()
  })

  it('refuses a folder', async () => {
    await expect(readTextIfExists(await folderOf({}))).rejects.toThrow()
  })
})

describe('fileExists', () => {
  it('tells a file from a folder and from nothing', async () => {
    const root = await folderOf({ 'cart.yaml': '' })
    const found = await Promise.all(
      ['cart.yaml', '.', 'none'].map((name) => fileExists(path.join(root, name))),
    )
    expect(found).toEqual([true, false, false])
  })
})

describe('writeWhole', () => {
  it('makes the folders and leaves nothing else behind', async () => {
    const root = await folderOf({ 'deep/er/cart.ts': 'old' })
    await writeWhole(path.join(root, 'deep/er/cart.ts'), 'new')
    expect(await readFile(path.join(root, 'deep/er/cart.ts'), 'utf8')).toBe('new')
    expect(await readdir(path.join(root, 'deep/er'))).toEqual(['cart.ts'])
  })
})
