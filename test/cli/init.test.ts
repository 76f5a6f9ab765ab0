import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { codesOf, snapshotOf, worldWith } from './world.ts'

const manifest = '{ "name": "shop", "type": "module" }\n'
const cart =
  'export function total(cents: readonly number[]): number {\n  return cents.reduce((a, b) => a + b, 0)\n}\n'
const post = 'export async function send(text: string): Promise<string> {\n  return text\n}\n'
const config = JSON.stringify({ compilerOptions: { strict: true, module: 'nodenext', target: 'es2022' } })

const project = (more: Readonly<Record<string, string>>) => ({
  'package.json': manifest,
  'tsconfig.json': config,
  'src/types.ts': 'export interface Line { readonly cents: number }\n',
  ...more,
})

describe('init', () => {
  it('writes a configuration and a spec that generates, and asks nothing where there is one module', async () => {
    const { root, gen } = await worldWith(project({ 'src/cart.ts': cart, 'tests/cart.test.ts': '' }))
    const { code, out, err } = await gen('init')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^wrote gen-props\.config\.json\nwrote invariants\/cart\.yaml\nnext:\n/)
    expect(await gen('generate')).toMatchObject({ code: 0, err: '' })
    const test = await readFile(path.join(root, 'tests/generated/cart.spec.ts'), 'utf8')
    expect(test).toContain('[total-gives-the-same-again]')
    expect((await gen('format', '--check')).code).toBe(0)
  })

  it('names the modules among which it cannot choose, and takes the first with --yes', async () => {
    const { root, gen } = await worldWith(project({ 'src/post.ts': post, 'src/cart.ts': cart }))
    const { code, out } = await gen('init')
    expect(code).toBe(1)
    expect(out).toContain('    src/cart.ts\n    src/post.ts\n')
    expect(Object.keys(await snapshotOf(root))).not.toContain('invariants/cart.yaml')
    const { out: taken } = await gen('init', '--yes')
    expect(taken).toContain('wrote invariants/cart.yaml\nkept gen-props.config.json\n')
  })

  it('keeps what is there, byte for byte', async () => {
    const spec = 'version: 1 # mine\nsubject: ../src/cart.ts\ninvariants: []\n'
    const files = project({
      'src/cart.ts': cart,
      'invariants/cart.yaml': spec,
      'gen-props.config.json': '{}\n',
    })
    const { root, gen } = await worldWith(files)
    expect(await gen('init', '--yes')).toMatchObject({ code: 0 })
    expect(await snapshotOf(root)).toEqual(files)
    expect(codesOf(await gen('init', '--subject', 'src/cart.ts', '--format', 'json'))).toEqual([
      'init/spec-is-there',
    ])
    expect(await snapshotOf(root)).toEqual(files)
  })

  it('writes a spec of the module that it is told, also an asynchronous one', async () => {
    const { root, gen } = await worldWith(project({ 'src/post.ts': post, 'src/cart.ts': cart }))
    expect(await gen('init', '--subject', 'src/post.ts')).toMatchObject({ code: 0, err: '' })
    expect(await readFile(path.join(root, 'invariants/post.yaml'), 'utf8')).toContain(
      'result: await send(...input)',
    )
    expect(await gen('generate')).toMatchObject({ code: 0, err: '' })
  })

  it('says when no function is there, or no project', async () => {
    const { gen } = await worldWith(project({}))
    expect(codesOf(await gen('init', '--subject', 'src/types.ts', '--format', 'json'))).toEqual([
      'init/no-subject',
    ])
    const { gen: nowhere } = await worldWith({})
    expect(codesOf(await nowhere('init', '--format', 'json'))).toEqual(['init/no-project'])
  })
})
