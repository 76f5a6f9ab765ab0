import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { planSamples, specFor } from '../../types/emit.ts'

const declarations = `
declare global { interface Canvas {} }
export interface Fallback { readonly kind: string }
export type Key = typeof globalThis extends { makeKey: () => infer Made } ? Made : Fallback
export interface Drawing { readonly on: Canvas }
export interface Journey { readonly to: Place }
`
const host = `
interface Canvas { readonly width: number }
interface Place { readonly town: string }
declare function makeKey(): { readonly kind: 'host' }
declare namespace JSX {
  interface Element { readonly tag: string }
  interface IntrinsicElements { readonly span: { readonly title: string } }
}
`

const label = `
export interface Label { readonly title: string }
export const shown = ({ title }: Label) => <span title={title} />
`

async function plannedWith(subject: string, type: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'gen-props-host-'))
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2022',
    strict: true,
    jsx: 'preserve',
    types: ['host'],
  }
  const files = {
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions }),
    'label.tsx': label,
    'node_modules/drawn/package.json': '{ "name": "drawn", "version": "1.0.0", "exports": "./index.js" }',
    'node_modules/drawn/index.js': '',
    'node_modules/drawn/index.d.ts': declarations,
    'node_modules/@types/host/package.json':
      '{ "name": "@types/host", "version": "1.0.0", "types": "index.d.ts" }',
    'node_modules/@types/host/index.d.ts': host,
  }
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
      await writeFile(path.join(folder, name), text)
    }
    const { plan, diagnostics } = await planSamples(specFor([type], subject), folder)
    return { found: JSON.stringify(plan?.factories[0]?.arbitrary), diagnostics }
  } finally {
    await rm(folder, { recursive: true })
  }
}

it.each([
  ['Key', 'which asks what is global', '"kind":"constant"'],
  ['Drawing', 'which holds what is declared globally, empty', '"name":"width"'],
  ['Journey', 'which holds a global name that nobody else brings', '"name":"town"'],
])('%s of a package, %s, is read with the global types of the host', async (type, _, text) => {
  const { found, diagnostics } = await plannedWith('{ from: drawn }', type)
  expect(diagnostics).toEqual([])
  expect(found).toContain(text)
})

it('a subject with elements of JSX is read with the types of the host that say what those are', async () => {
  const { found, diagnostics } = await plannedWith('./label.tsx', 'Label')
  expect(diagnostics).toEqual([])
  expect(found).toContain('"name":"title"')
})
