import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { planSamples, specFor } from '../../types/emit.ts'
import { inspectFile, makeFolder } from './subject-world.ts'

it('what a package of ES modules imports is found as by `import`, where `require` finds other types', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gen-props-dual-'))
  const compilerOptions = { module: 'nodenext', target: 'es2022', strict: true, types: [] }
  const part = '{ "types": { "import": "./index.d.mts", "require": "./index.d.ts" } }'
  const files = {
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions }),
    'node_modules/sums/package.json':
      '{ "name": "sums", "version": "1.0.0", "type": "module", "types": "./index.d.ts" }',
    'node_modules/sums/index.js': 'export const half = () => 0\n',
    'node_modules/sums/index.d.ts':
      "import { Part } from 'part'\nexport declare function half(of: Part): number\n",
    'node_modules/part/package.json': `{ "name": "part", "version": "1.0.0", "exports": { ".": ${part} } }`,
    'node_modules/part/index.d.mts': 'export interface Part {\n  readonly share: number\n}\n',
    'node_modules/part/index.d.ts': 'declare const whole: { Part: number }\nexport = whole\n',
  }
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
      await writeFile(path.join(folder, name), text)
    }
    const subject = '{ from: sums, names: [half] }'
    const { diagnostics } = await planSamples(specFor(['Parameters<typeof half>'], subject), folder)
    expect(diagnostics.map(({ code, args }) => ({ code, args }))).toEqual([])
  } finally {
    await rm(folder, { recursive: true })
  }
})

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

it('a package that has something for `import` alone is found where modules are those of Node', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gen-props-dual-'))
  const compilerOptions = { module: 'nodenext', target: 'es2022', strict: true, types: [] }
  const files = {
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions }),
    'node_modules/single/package.json':
      '{ "name": "single", "type": "module", "exports": { "./parts/*": { "import": { "types": "./*.d.ts", "default": "./*.js" } } } }',
    'node_modules/single/phone.d.ts': 'export interface Phone { readonly number: string }\n',
    'node_modules/single/phone.js': 'export {}\n',
  }
  try {
    await mkdir(path.join(folder, 'node_modules/single'), { recursive: true })
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
    const { plan, diagnostics } = await planSamples(specFor(['Phone'], 'single/parts/phone'), folder)
    expect(diagnostics).toEqual([])
    expect(plan?.factories[0]?.arbitrary.kind).toBe('record')
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('a package whose types speak of a CommonJS module that its code is not is told as that', async () => {
  const text =
    'version: 1\nsubject: { from: bus, default: bus }\ninvariants:\n  - { id: zero, rule: It is zero., then: bus() === 0 }\n'
  const place = '{ ".": { "types": "./index.d.ts", "import": "./index.mjs" } }'
  const folder = await makeFolder({
    'own/package.json': '{ "type": "module" }',
    'own/tsconfig.json': '{ "compilerOptions": { "module": "nodenext", "strict": true, "types": [] } }',
    'own/node_modules/bus/package.json': `{ "name": "bus", "version": "1.0.0", "exports": ${place} }`,
    'own/node_modules/bus/index.mjs': 'export default () => 0\n',
    'own/node_modules/bus/index.d.ts': 'export default function bus(): number\n',
    'own/bus.yaml': text,
  })
  const { diagnostics } = await inspectFile(path.join(folder, 'own/bus.yaml'), text)
  const mend = expect.stringContaining('moduleResolution: bundler') as unknown
  expect(diagnostics).toMatchObject([
    { code: 'subject/not-callable', args: { type: 'a whole module', mend } },
  ])
})
