import path from 'node:path'
import { expect, it } from 'vitest'
import { compiledBeside } from '../../../src/phases/3-subject/modules/compiled-beside.ts'
import { makeFolder } from './subject-world.ts'

it('tells of the sources beside which a compiler has written', async () => {
  const names = ['cart.ts', 'view.tsx', 'rate.mts', 'old.cts', 'alone.ts', 'declared.d.ts', 'plain.js']
  const compiled = ['cart.js', 'view.js', 'rate.mjs', 'old.cjs', 'alone.mjs', 'declared.js']
  const folder = await makeFolder(Object.fromEntries([...names, ...compiled].map((name) => [name, ''])))
  const modules = names.map((name) => ({ file: path.join(folder, name), package: false }))
  expect(compiledBeside(modules).map(({ file }) => path.basename(file))).toEqual(names.slice(0, 4))
})
