import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fileAtCommit } from '../../src/host/git-file.ts'
import { folderOf } from '../pipeline/folder-of.ts'

async function repository(): Promise<string> {
  const root = await folderOf({ 'shop/record.json': '{ "score": 1 }' })
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: root })
  git('init', '--quiet', '--initial-branch=main')
  git('add', '.')
  git('commit', '--quiet', '--message', 'Record the score')
  return root
}

it('reads a file as a commit has it, from a folder below the top', async () => {
  const shop = path.join(await repository(), 'shop')
  await writeFile(path.join(shop, 'record.json'), '{ "score": 0 }')
  expect(await fileAtCommit(shop, 'main', 'record.json')).toEqual({ text: '{ "score": 1 }' })
})

it('has no text for a file that the commit does not have', async () => {
  const root = await repository()
  await mkdir(path.join(root, 'other'))
  expect(await fileAtCommit(path.join(root, 'other'), 'main', 'record.json')).toEqual({ text: undefined })
})

it.each(['no-such-branch', '--help', ''])('tells that there is no commit %j', async (commit) => {
  expect(await fileAtCommit(await repository(), commit, 'shop/record.json')).toHaveProperty('fault')
})

it('tells that there is no repository', async () => {
  expect(await fileAtCommit(await folderOf({}), 'main', 'record.json')).toHaveProperty('fault')
})
