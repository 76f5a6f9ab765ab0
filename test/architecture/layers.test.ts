import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cycleIn, importsOf } from './imports.ts'

interface Layer {
  readonly folder: string
  readonly may: readonly string[]
  readonly why: string
}
interface Library {
  readonly name: string
  readonly folders: readonly string[]
  readonly why: string
}
const root = path.resolve(import.meta.dirname, '../..')
const { layers, libraries } = (await import(new URL('../../eslint.layers.js', import.meta.url).href)) as {
  layers: readonly Layer[]
  libraries: readonly Library[]
}

const names = await readdir(path.join(root, 'src'), { recursive: true })
const files = names.filter((name) => name.endsWith('.ts')).map((name) => name.split(path.sep).join('/'))
const modules = await Promise.all(
  files.map(async (file) => ({
    file,
    imports: importsOf(file, await readFile(path.join(root, 'src', file), 'utf8')),
  })),
)

const isIn = (file: string, folder: string) => file.startsWith(`${folder}/`)
const layerOf = (file: string) => layers.find(({ folder }) => isIn(file, folder))

describe('the layers of src', () => {
  it('finds modules and their imports, lazy ones too', () => {
    expect(files.length).toBeGreaterThan(10)
    expect(importsOf('a/b.ts', "import x from './c.ts'\nconst y = await import('../d/e.ts')")).toEqual([
      'a/c.ts',
      'd/e.ts',
    ])
  })

  it.each(layers)('$folder imports itself and what it may: $why', ({ folder, may }) => {
    const allowed = [folder, ...may]
    const faults = modules
      .filter(({ file }) => isIn(file, folder))
      .flatMap(({ file, imports }) =>
        imports.filter((target) => files.includes(target)).map((target) => ({ file, target })),
      )
      .filter(({ target }) => !allowed.some((other) => isIn(target, other)))
    expect(faults).toEqual([])
  })

  it.each(libraries)('$name is used in $folders only: $why', ({ name, folders }) => {
    const users = modules
      .filter(({ imports }) => imports.some((target) => target === name || target.startsWith(`${name}/`)))
      .map(({ file }) => file)
    expect(users.filter((file) => !folders.some((folder) => isIn(file, folder)))).toEqual([])
  })

  it('leaves no folder of src without a layer but the shell', () => {
    const loose = files.filter((file) => layerOf(file) === undefined && !isIn(file, 'cli'))
    expect(loose.filter((file) => file.includes('/'))).toEqual([])
  })

  it('has no import cycle', () => {
    expect(cycleIn(new Map(modules.map(({ file, imports }) => [file, imports])))).toBeUndefined()
  })

  it('knows a cycle when it sees one', () => {
    const ring = new Map([
      ['spec', ['plan']],
      ['plan', ['emit', 'yaml']],
      ['emit', ['spec']],
    ])
    expect(cycleIn(ring)).toEqual(['spec', 'plan', 'emit', 'spec'])
  })
})
