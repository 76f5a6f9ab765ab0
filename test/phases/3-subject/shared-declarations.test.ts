import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createWorkspace } from '../../../src/phases/3-subject/workspace.ts'

const root = await mkdtemp(path.join(tmpdir(), 'gen-props-shared-'))
afterAll(() => rm(root, { recursive: true }))

const code = { full: false, javascript: false }
const faultsOf = (text: string) => {
  const project = createWorkspace({ root }).projectFor(path.join(root, 'spec.yaml'), code)
  const file = project.createSourceFile(path.join(root, 'code.ts'), text, { overwrite: true })
  return file.getPreEmitDiagnostics().map((fault) => fault.getCode())
}

describe('projects of one process', () => {
  it('read the declarations of the language once', () => {
    const libraryOf = (full: boolean) => {
      const wanted = { full, javascript: false }
      const project = createWorkspace({ root }).projectFor(path.join(root, 'spec.yaml'), wanted)
      project.createSourceFile(path.join(root, 'code.ts'), 'export const one = 1')
      const files = project.getProgram().compilerObject.getSourceFiles()
      return files.find(({ fileName }) => fileName.endsWith('lib.es5.d.ts'))
    }
    expect(libraryOf(false)).toBeDefined()
    expect(libraryOf(true)).toBe(libraryOf(false))
  })

  it('keep what each of them says of the language to themselves', () => {
    const more = 'declare global { interface Array<T> { loudest(): T } }\n'
    const use = 'export const loudest = [1].loudest()\n'
    expect(faultsOf(more + use)).toEqual([])
    expect(faultsOf(use)).toEqual([2339])
    expect(faultsOf(more + use)).toEqual([])
  })

  it('read an installed package again when it was updated', async () => {
    const installed = path.join(root, 'node_modules/clock')
    await mkdir(installed, { recursive: true })
    await writeFile(path.join(installed, 'package.json'), '{ "name": "clock", "types": "index.d.ts" }')
    const use = "import { now } from 'clock'\nexport const time: number = now()\n"
    await writeFile(path.join(installed, 'index.d.ts'), 'export declare function now(): number\n')
    expect(faultsOf(use)).toEqual([])
    await writeFile(path.join(installed, 'index.d.ts'), 'export declare function now(): string\n')
    expect(faultsOf(use)).toEqual([2322])
  })
})
