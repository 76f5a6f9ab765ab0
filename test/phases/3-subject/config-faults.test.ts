import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { configFaults } from '../../../src/phases/3-subject/modules/config-faults.ts'

async function toldOf(compilerOptions: object, name = 'tsconfig.json', more: object = {}) {
  const root = await mkdtemp(path.join(tmpdir(), 'gen-props-config-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const text = JSON.stringify({ compilerOptions, ...more })
  await writeFile(path.join(root, name), text)
  return configFaults(path.join(root, 'build/tests')).map(
    ({ fault, range }) => `${fault} ${text.slice(range.start, range.end)}`,
  )
}

it.each([
  [{}, []],
  [{ moduleResolution: 'classic' }, ['classic "moduleResolution"']],
  [{ moduleResolution: 'bundler', module: 'esnext' }, []],
  [{ types: [], lib: ['ES2022'] }, ['no-globals "types"']],
  [{ types: ['vitest/globals'], lib: ['ES2022'] }, ['no-globals "types"']],
  [{ types: [], lib: ['ES2022', 'DOM'] }, []],
  [{ types: ['node'], lib: ['ES2022'] }, []],
  [{ types: ['bun'], lib: ['ES2022'] }, []],
  [{ types: [] }, []],
  [{ lib: ['ES2022'] }, []],
  [{ outDir: 'build' }, ['in-out-dir "outDir"']],
  [{ outDir: './build/tests' }, ['in-out-dir "outDir"']],
  [{ outDir: 'build/testsuites' }, []],
  [{ outDir: 'dist' }, []],
])('tells what keeps TypeScript from reading generated tests: %j', async (options, told) => {
  expect(await toldOf(options)).toEqual(told)
})

it('knows that a project which says what it leaves out does not leave out its outDir', async () => {
  expect(await toldOf({ outDir: 'build' }, 'tsconfig.json', { exclude: ['node_modules'] })).toEqual([])
})

it('tells nothing of a project in JavaScript', async () => {
  expect(await toldOf({ moduleResolution: 'classic' }, 'jsconfig.json')).toEqual([])
})
