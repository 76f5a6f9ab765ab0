import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { planSamples, specFor } from '../../types/emit.ts'

it('classes of a package with other declarations for `import` than for `require` are found', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gen-props-dual-'))
  const declarations =
    'export declare class Phone {\n  constructor(number: string)\n  readonly number: string\n}\n'
  const compilerOptions = { module: 'nodenext', target: 'es2022', strict: true, types: [] }
  const files = {
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions }),
    'node_modules/dual/package.json':
      '{ "name": "dual", "version": "1.0.0", "type": "module", "exports": { ".": { "import": "./index.js", "require": "./index.cjs" } } }',
    'node_modules/dual/index.js': 'export class Phone {}\n',
    'node_modules/dual/index.cjs': 'exports.Phone = class Phone {}\n',
    'node_modules/dual/index.d.ts': declarations,
    'node_modules/dual/index.d.cts': declarations,
  }
  try {
    await mkdir(path.join(folder, 'node_modules/dual'), { recursive: true })
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
    const subject = '{ from: dual, names: [Phone] }'
    const { plan, diagnostics } = await planSamples(specFor(['Phone'], subject), folder)
    expect(diagnostics.map(({ code, args }) => ({ code, args }))).toEqual([])
    expect(plan?.factories[0]?.arbitrary.kind).toBe('made')
  } finally {
    await rm(folder, { recursive: true })
  }
})
