import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { worldWith } from '../cli/world.ts'

const cart = `/** The total, never negative. */
export const totalOf = (prices: readonly number[]): number => prices.reduce((sum, price) => sum + price, 0)
/** @throws {RangeError} when the list is empty */
export function cheapest(prices: readonly number[]): number {
  if (prices.length === 0) throw new RangeError('nothing')
  return Math.min(...prices)
}
export const callLater = (run: () => void): void => run()
`
const send = `interface Parcel { readonly grams: number; readonly express: boolean }
export interface Line { readonly parcel: Parcel; readonly cents: number }
export const send = (lines: readonly Line[]): number => lines.length
`
const files = {
  'package.json': '{ "type": "module" }',
  'src/cart.ts': cart,
  'src/idle.ts': 'export const limit = 3\n',
}

describe('scaffold', () => {
  it('drafts a spec that lints, and says what each is based on and what nothing is said about', async () => {
    const { root, gen } = await worldWith(files)
    const { code, out } = await gen('scaffold', 'src/cart.ts')
    expect(code).toBe(0)
    expect(out).toContain('nothing is said about callLater')
    const spec = await readFile(path.join(root, 'invariants/cart.yaml'), 'utf8')
    expect(spec).toContain(
      'because: "From the doc comment of cheapest: “@throws {RangeError} when the list is empty”"',
    )
    expect(spec.match(/- id: /g)?.length).toBe(spec.match(/status: draft/g)?.length)
    expect((await gen('lint')).code).toBe(0)
    const again = await gen('scaffold', 'src/cart.ts')
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('0 new invariants') as string })
    expect(await readFile(path.join(root, 'invariants/cart.yaml'), 'utf8')).toBe(spec)
  })

  it('draws fields of types that the module keeps to itself', async () => {
    const { root, gen } = await worldWith({ ...files, 'src/send.ts': send })
    expect((await gen('scaffold', 'src/send.ts')).out).not.toContain('left out')
    const spec = await readFile(path.join(root, 'invariants/send.yaml'), 'utf8')
    expect(spec).toContain(`type: 'Parameters<typeof send>[0][number]["parcel"]'`)
    expect((await gen('lint')).code).toBe(0)
  })

  it('keeps every byte that people wrote, and adds below', async () => {
    const { root, gen } = await worldWith(files)
    await gen('scaffold', 'src/cart.ts')
    const file = path.join(root, 'invariants/cart.yaml')
    const edited = (await readFile(file, 'utf8')).replace('rule: ', 'rule:   Ours, ') + '\n# the end\n'
    await writeFile(file, edited)
    await writeFile(
      path.join(root, 'src/cart.ts'),
      `${cart}export const trimName = (name: string): string => name.trim()\n`,
    )
    const { out } = await gen('scaffold', 'src/cart.ts')
    expect(out).toContain('differs, left as it is:')
    const merged = await readFile(file, 'utf8')
    expect(merged).toContain('- id: trim-name-settles-at-once')
    const kept = merged.split('\n').filter((line) => edited.split('\n').includes(line))
    expect(edited.split('\n').filter((line) => !kept.includes(line))).toEqual([])
  })

  it('writes nothing with --print, nor when there is nothing to say', async () => {
    const { root, gen } = await worldWith(files)
    expect((await gen('scaffold', 'src/cart.ts', '--print')).out).toMatch(
      /^version: 1\nsubject: \.\.\/src\/cart\.ts\n/,
    )
    const idle = await gen('scaffold', 'src/idle.ts')
    expect(idle).toMatchObject({ code: 1, err: expect.stringContaining('scaffold/nothing-said') as string })
    expect(await readdir(root)).not.toContain('invariants')
  })

  it('could not run without its module', async () => {
    const { gen } = await worldWith(files)
    const { code, out } = await gen('scaffold', 'src/nowhere.ts', '--format', 'json')
    expect(code).not.toBe(0)
    expect(out).toContain('subject/')
  })
})
