import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { shop } from './shop.ts'
import { snapshotOf, worldWith } from './world.ts'

// The built program, as it is installed: `npm test` builds it first.
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

interface Ended {
  readonly code: number | null
  readonly err: string
}

/** Starts a command, and sends Ctrl-C as soon as stderr holds `sign`. */
const interrupted = (args: readonly string[], cwd: string, sign: string) =>
  new Promise<Ended>((resolve) => {
    const child = spawn(process.execPath, [main, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    let err = ''
    let sent = false
    child.stderr.on('data', (text: Buffer) => {
      err += text.toString()
      if (!sent && err.includes(sign)) sent = child.kill('SIGINT')
    })
    child.on('close', (code) => resolve({ code, err }))
  })

describe('Ctrl-C', { timeout: 120_000 }, () => {
  it('ends a model that never answers, and writes nothing', async () => {
    const { root } = await worldWith({ ...shop, 'model.cjs': 'setInterval(() => {}, 1000)' })
    const command = [process.execPath, path.join(root, 'model.cjs')]
    await writeFile(path.join(root, 'gen-props.config.json'), JSON.stringify({ extract: { command } }))
    const before = await snapshotOf(root)
    const args = [
      'extract',
      'brief.md',
      '--subject',
      'src/cart.ts',
      '--provider',
      'command',
      '--out',
      'x.yaml',
    ]
    expect(await interrupted(args, root, 'asking')).toMatchObject({ code: 130 })
    expect(await snapshotOf(root)).toEqual(before)
  })

  it.each([
    ['verify', 'checking: tests'],
    ['mutate', 'mutants:'],
  ])('ends %s, and leaves the project as it was', async (command, sign) => {
    const { root, gen } = await worldWith(shop)
    await gen('generate')
    const before = await snapshotOf(root)
    expect(await interrupted([command], root, sign)).toMatchObject({ code: 130 })
    expect(await snapshotOf(root)).toEqual(before)
  })
})
