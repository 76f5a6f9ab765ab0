import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { formatSpec } from '../../src/phases/2-spec/format/format-spec.ts'

const root = path.resolve(import.meta.dirname, '../..')

async function specsIn(project: string): Promise<readonly string[]> {
  const folder = path.join(root, project, 'invariants')
  const names = await readdir(folder)
  return names.filter((name) => name.endsWith('.yaml')).map((name) => path.join(folder, name))
}

it('every spec of the project and of its examples is as `gen-props format` writes it', async () => {
  const examples = await readdir(path.join(root, 'examples'))
  const files = await Promise.all(['.', ...examples.map((name) => path.join('examples', name))].map(specsIn))
  expect(files.every((found) => found.length > 0)).toBe(true)
  for (const file of files.flat()) {
    const text = await readFile(file, 'utf8')
    expect(formatSpec(text), path.relative(root, file)).toBe(text)
  }
})
