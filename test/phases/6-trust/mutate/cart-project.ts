import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { MutationSuite } from '../../../../src/phases/6-trust/mutate-suite.ts'

/** A small project of its own in a temporary folder: a subject, and a test as the generator writes it. */
export interface CartProject {
  readonly root: string
  readonly suite: MutationSuite
  /** Where code that never ends writes which process it runs in. */
  readonly pidFile: string
  readonly dispose: () => Promise<void>
}

const subject = `export interface Item {
  cents: number
  hidden: boolean
}

export class EmptyCartError extends Error {
  override name = 'EmptyCartError'
}

export function total(items: readonly Item[]): number {
  if (items.length === 0) throw new EmptyCartError('the cart is empty')
  const visible = items.filter((item) => !item.hidden)
  return Math.max(0, visible.reduce((sum, item) => sum + item.cents, 0))
}

export function share(cents: number, people: number): number {
  const heads = people > 1 ? people : 1
  return Math.round(cents / heads)
}

export function notInAnySpec(cents: number): number {
  return cents + 1
}
`

const testText = `import fc from 'fast-check'
import { describe, it } from 'vitest'
import { share, total, type Item } from '@cart/cart.js'

const runs = Number(process.env['GEN_PROPS_RUNS'] ?? 20)
const seed = Number(process.env['GEN_PROPS_SEED'] ?? 1)

function assertThat(holds: boolean): void {
  if (!holds) throw new Error('AssertionError')
}

const anyItem = fc.record({ cents: fc.integer({ min: 0, max: 1000 }), hidden: fc.boolean() })
const anyItems = fc.array(anyItem, { minLength: 1 })
const visible = (items: readonly Item[]) => items.filter((item) => !item.hidden)

describe('cart', () => {
  it('The total counts visible items. [total-counts-visible]', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        assertThat(total(items) === visible(items).reduce((sum, item) => sum + item.cents, 0))
      }),
      { numRuns: runs, seed },
    )
  })

  it('A total is never negative. [never-negative]', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        assertThat(total(items) >= 0)
      }),
      { numRuns: runs, seed },
    )
  })

  it('A share is never negative. [share-not-negative]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 5 }), (cents, people) => {
        assertThat(share(cents, people) >= 0)
      }),
      { numRuns: runs, seed },
    )
  })
})
`

export async function cartProject({
  needsVitest = false,
  endless = false,
  patience = 45_000,
} = {}): Promise<CartProject> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'cart-project-')))
  // The project stands below its packages, as it does in a repository of several; no character of its name is a pattern.
  const root = path.join(folder, 'packages', '[cart] {a} (1)')
  const testFile = path.join(root, 'test', 'generated', 'cart.spec.ts')
  await mkdir(path.join(root, 'src'), { recursive: true })
  await mkdir(path.dirname(testFile), { recursive: true })
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction')
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n')
  await writeFile(path.join(root, 'package.json'), '{ "name": "cart", "type": "module" }\n')
  const pidFile = path.join(folder, 'pid')
  const loop = endless ? `if (cents > 900) for (${notePid(pidFile)};;);` : ''
  await writeFile(
    path.join(root, 'src', 'cart.ts'),
    subject.replace('{\n  const heads', `{${loop}\n  const heads`),
  )
  await writeFile(testFile, testText)
  // What a compiler wrote long ago; nobody takes it for the subject.
  await writeFile(path.join(root, 'src', 'cart.js'), 'export const total = () => 0, share = () => 0\n')
  const file = path.join(root, 'src', 'cart.ts')
  const suite: MutationSuite = {
    name: 'cart',
    testFile,
    invariants: [{ id: 'total-counts-visible' }, { id: 'never-negative' }, { id: 'share-not-negative' }],
    functions: [
      { name: 'total', named: true, file, startLine: 10, endLine: 14 },
      { name: 'share', named: true, file, startLine: 16, endLine: 19 },
    ],
    subject: { file, standIns: ['total', 'share'].map(functionAt) },
    patience,
    behind: [],
  }
  await giveConfig(root, needsVitest)
  return { root, suite, pidFile, dispose: () => rm(folder, { recursive: true, force: true }) }
}

const notePid = (file: string) =>
  `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.pid))`

/** Where a stand-in finds an exported function. */
const functionAt = (name: string) => ({ exportName: name, export: name, on: 'itself', member: '' }) as const

/**
 * The project's own configuration has a plugin that knows its modules by their place in the original; and, where the tests
 * need vitest, a set-up file, without which they fail.
 */
async function giveConfig(root: string, needsVitest: boolean): Promise<void> {
  const test = `{ setupFiles: [path.resolve(import.meta.dirname, 'set-up.ts')], include: ['unit/**'] }`
  const config = `import path from 'node:path'
const resolveId = (id) => id.startsWith('@cart/') ? ${JSON.stringify(`${root}/src/`)} + id.slice(6) : undefined
export default { plugins: [{ name: 'cart', enforce: 'pre', resolveId }]${needsVitest ? `, test: ${test}` : ''} }
`
  await writeFile(path.join(root, 'vitest.config.ts'), config)
  if (!needsVitest) return
  await writeFile(path.join(root, 'set-up.ts'), 'Object.assign(globalThis, { isSetUp: true })\n')
  const testFile = path.join(root, 'test', 'generated', 'cart.spec.ts')
  await writeFile(testFile, `if (!('isSetUp' in globalThis)) throw new Error('no set-up')\n${testText}`)
}
