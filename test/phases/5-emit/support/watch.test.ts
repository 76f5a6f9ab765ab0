import { execFile } from 'node:child_process'
import { mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

const checkout = fileURLToPath(new URL('../../../..', import.meta.url))

/** A busy machine may take its time: no limit of vitest's own is what ends such a test, or fails it. */
const testFile = (title: string, body: string) => `import { it } from 'vitest'
import { watch } from '${checkout}templates/support/watch.ts'
it('${title}', async () => { watch('the test of ${title}'); ${body} }, 60_000)
`

const fixtureFile = (name: string, steps: string, test: string) => `import { it } from 'vitest'
import { fixture } from '${checkout}templates/support/fixture.ts'
const loops = () => { for (;;); }
const run = fixture({ name: '${name}', from: '../${name}.ts', spec: '${name}.yaml', load: async () => ({ it: ${steps} }), exportName: 'it', assign: () => {}, timeout: { setUp: 100 } })
it('${name}', async () => { ${test} })
`
const bank = fixtureFile('bank', '{ setUp: loops }', 'await run.ready()')
const till = fixtureFile(
  'till',
  '{ setUp: () => 0, reset: loops }',
  'await run.ready(); await run.reset(); await run.reset()',
)

async function run(files: Readonly<Record<string, string>>): Promise<{ ended: boolean; text: string }> {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'gen-props-watch-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  await symlink(path.join(checkout, 'node_modules'), path.join(folder, 'node_modules'))
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
  const vitest = path.join(checkout, 'node_modules', 'vitest', 'vitest.mjs')
  const env = {
    ...{ ...process.env, NO_COLOR: '1', GEN_PROPS_PATIENCE: '2', VITEST: undefined },
    NODE_OPTIONS: '--max-old-space-size=256',
  }
  const args = [vitest, 'run', '--root', folder, '--reporter', 'verbose']
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env, timeout: 100_000 }, (error, out, err) => {
      resolve({ ended: error?.killed !== true, text: out + err })
    })
  })
}

it('ends a process that runs in circles, says of which test, also of one that takes all memory, and leaves alone what waits', async () => {
  const { ended, text } = await run({
    'circles.test.ts': testFile('circles', 'for (;;);'),
    'bank.test.ts': bank,
    'till.test.ts': till,
    'memory.test.ts': testFile('memory', 'const all = new Array(25_000_000).fill(0); for (;;) all[0]++;'),
    'waits.test.ts': testFile('waits', 'await new Promise((resolve) => setTimeout(resolve, 3000))'),
  })
  expect(ended).toBe(true)
  expect(text).toMatch(/gen-props: this did not come to an end.*\nthe test of circles\n/)
  expect(text).toMatch(
    /this did not come to an end.*\nthe set-up of the fixture `bank` \(\.\.\/bank\.ts\)\nSpec .*bank\.yaml, fixtures: bank\n/,
  )
  expect(text).toMatch(
    /\nthe reset of the fixture `till` \(\.\.\/till\.ts\)\nSpec .*till\.yaml, fixtures: till\n/,
  )
  expect(text).toMatch(/this takes more and more memory, \d+ MB by now.*\nthe test of memory\n/)
  expect(text.match(/more and more memory/g)).toHaveLength(1)
  expect(text).not.toContain('the test of waits')
  expect(text).toMatch(/✓ waits\.test\.ts/)
}, 120_000)
