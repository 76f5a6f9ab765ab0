import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { shop } from './shop.ts'
import { put, worldWith } from './world.ts'

/** Watches a project; what it says is waited for as it is said, however long a busy machine takes. */
function watch(root: string) {
  const controller = new AbortController()
  let text = ''
  let heard = () => {}
  const write = (more: string) => {
    text += more
    heard()
  }
  const io = { cwd: root, env: {}, out: write, err: write, columns: undefined, signal: controller.signal }
  const ended = run(['generate', '--watch'], io)
  return {
    /** What is said from now on, up to the end of a round in which these words stand. */
    told: (words: string) =>
      new Promise<string>((resolve, reject) => {
        const look = () => {
          if (!text.includes(words) || !text.endsWith('Ctrl-C ends it\n')) return
          resolve(text)
          text = ''
          heard = () => {}
        }
        heard = look
        void ended.then((code) => reject(new Error(`it ended with ${code}: ${text}`)))
        look()
      }),
    end: () => (controller.abort(), ended),
  }
}

it('generates again when a spec changes, survives a broken one, and ends by Ctrl-C', async () => {
  const { root } = await worldWith(shop)
  const { told, end } = watch(root)
  await told('wrote')
  const spec = shop['invariants/cart.yaml'] ?? ''
  await put(root, 'invariants/cart.yaml', spec.replace('total(items)', 'totl(items)'))
  await told('subject/unknown-name')
  await put(root, 'invariants/cart.yaml', spec.replace('total-is-the-visible-sum', 'sum-of-the-visible'))
  await told('wrote test/generated/cart.spec.ts')
  expect(await readFile(path.join(root, 'test/generated/cart.spec.ts'), 'utf8')).toContain(
    '[sum-of-the-visible]',
  )
  expect(await end()).toBe(130)
}, 90_000)

it('looks at what specs include and test, too, and at specs that come back', async () => {
  const spec = shop['invariants/cart.yaml'] ?? ''
  const cart = shop['src/cart.ts'] ?? ''
  const shared = 'define: |\n  const free = 0\n'
  const { root } = await worldWith({
    ...shop,
    'invariants/cart.yaml': spec.replace('brief:', 'include: ../shared/all.yaml\nbrief:'),
    'shared/all.yaml': shared,
  })
  const { told, end } = watch(root)
  await told('wrote test/generated/cart.spec.ts')
  await put(root, 'shared/all.yaml', `${shared}  const free = 1\n`)
  await told('subject/')
  await put(root, 'shared/all.yaml', shared)
  await told('unchanged')
  await put(root, 'src/cart.ts', cart.replace('function total', 'function sumOf'))
  await told('subject/unknown-name')
  await put(root, 'src/cart.ts', cart)
  await told('unchanged')
  await rm(path.join(root, 'invariants/cart.yaml'))
  await told('host/no-spec-found')
  await put(root, 'invariants/cart.yaml', spec)
  await told('unchanged')
  expect(await end()).toBe(130)
}, 90_000)
