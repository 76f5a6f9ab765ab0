import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandClient } from '../../../src/host/models/command.ts'
import { promptText } from '../../../src/host/models/model-client.ts'

const request = {
  system: 'You write invariants.',
  user: 'The shares add up. “Quotes”, $HOME and `ticks` stay.',
}
let folder = ''
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-command-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function program(source: string): Promise<readonly string[]> {
  const file = path.join(folder, `${Math.random().toString(36).slice(2)}.mjs`)
  await writeFile(file, source)
  return [file]
}

const run = async (source: string, options: { timeout?: number; signal?: AbortSignal } = {}) =>
  commandClient({
    program: process.execPath,
    args: await program(source),
    timeout: options.timeout ?? 20_000,
  }).complete(request, options.signal ? { signal: options.signal } : {})

const readAll = `let text = ''; for await (const chunk of process.stdin) text += chunk;`
const codesOf = (outcome: { diagnostics: readonly { code: string }[] }) =>
  outcome.diagnostics.map(({ code }) => code)

describe('a program as the model', () => {
  it('reads the very prompt on stdin and answers on stdout', async () => {
    const { value } = await run(`${readAll} process.stdout.write(text)`)
    expect(value?.text).toBe(promptText(request))
  })

  it('runs in an empty folder, which is gone afterwards', async () => {
    const { value } = await run(
      `import { readdirSync } from 'node:fs'; console.log(JSON.stringify([process.cwd(), readdirSync('.')]))`,
    )
    const [cwd, files] = JSON.parse(value?.text ?? '') as [string, string[]]
    expect(files).toEqual([])
    await expect(readdir(cwd)).rejects.toThrow('ENOENT')
  })

  it('may answer without reading its prompt', async () => {
    expect((await run(`process.stdin.destroy(); console.log('invariants: []')`)).value?.text).toBe(
      'invariants: []\n',
    )
  })

  it('is named when it is not installed', async () => {
    const client = commandClient({ program: 'gen-props-no-such-model', args: [], timeout: 1_000 })
    const outcome = await client.complete(request, {})
    expect(codesOf(outcome)).toEqual(['extract/command-not-found'])
  })

  it('has failed when its exit code says so, with its last words', async () => {
    const outcome = await run(`console.error('no credit left'); process.exit(3)`)
    expect(codesOf(outcome)).toEqual(['extract/command-failed'])
    expect(outcome.diagnostics[0]?.args).toMatchObject({
      how: 'ended with exit code 3',
      stderr: 'no credit left',
    })
  })

  it('has failed when it prints nothing', async () => {
    expect(codesOf(await run(''))).toEqual(['extract/empty-answer'])
  })

  it('is killed with all that it started when it takes too long', async () => {
    const source = `import { spawn } from 'node:child_process'
      spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' }); setInterval(() => {}, 1000)`
    expect(codesOf(await run(source, { timeout: 300 }))).toEqual(['extract/timeout'])
  })

  it('is killed when the user cancels', async () => {
    const signal = AbortSignal.abort()
    expect(codesOf(await run(`setInterval(() => {}, 1000)`, { signal }))).toEqual(['extract/cancelled'])
  })
})
