import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { shop } from './shop.ts'
import { put, worldWith } from './world.ts'

const later = (done: () => boolean, patience = 300) =>
  new Promise<void>((resolve, reject) => {
    const look = (left: number) => {
      if (done()) resolve()
      else if (left === 0) reject(new Error('it did not happen in time'))
      else setTimeout(() => look(left - 1), 50)
    }
    look(patience)
  })

it('generates again when a spec changes, survives a broken one, and ends by Ctrl-C', async () => {
  const { root } = await worldWith(shop)
  const controller = new AbortController()
  let text = ''
  const write = (more: string) => void (text += more)
  const watching = () => text.split('watching for changes').length - 1
  const io = { cwd: root, env: {}, out: write, err: write, columns: undefined, signal: controller.signal }
  const ended = run(['generate', '--watch'], io)
  await later(() => watching() === 1)
  const spec = shop['invariants/cart.yaml'] ?? ''
  await put(root, 'invariants/cart.yaml', spec.replace('total(items)', 'totl(items)'))
  await later(() => watching() === 2)
  expect(text).toContain('subject/unknown-name')
  await put(root, 'invariants/cart.yaml', spec.replace('total-is-the-visible-sum', 'sum-of-the-visible'))
  await later(() => watching() === 3)
  expect(await readFile(path.join(root, 'test/generated/cart.spec.ts'), 'utf8')).toContain(
    '[sum-of-the-visible]',
  )
  controller.abort()
  expect(await ended).toBe(130)
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
  const controller = new AbortController()
  let text = ''
  const write = (more: string) => void (text += more)
  const io = { cwd: root, env: {}, out: write, err: write, columns: undefined, signal: controller.signal }
  const ended = run(['generate', '--watch'], io)
  const told = async (words: string) => {
    await later(() => text.includes(words) && text.endsWith('Ctrl-C ends it\n'))
    text = ''
  }
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
  controller.abort()
  expect(await ended).toBe(130)
}, 90_000)
