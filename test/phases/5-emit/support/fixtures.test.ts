import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fixture, type FixtureSource } from '../../../../templates/support/fixture.ts'
import { afterReset, withFixtures } from '../../../../templates/support/with-fixtures.ts'

const log: string[] = []
const made = (name: string, source: FixtureSource<unknown> = stepsOf(name)) =>
  fixture({
    ...{ name, from: `./${name}.ts`, exportName: name, assign: () => {} },
    load: () => Promise.resolve({ [name]: source }),
  })
const stepsOf = (name: string) => ({
  setUp: () => void log.push(`fill ${name}`),
  reset: () => void log.push(`calm ${name}`),
})

beforeEach(() => void log.splice(0))

describe('several fixtures of a test', () => {
  const both = [made('pond'), made('lake')]
  it('are all set up, and all reset between its runs', async () => {
    const leap = () => afterReset(both, async () => void log.push(await Promise.resolve('leap')))()
    await withFixtures(both, async () => (await leap(), await leap()))()
    expect(log).toEqual(['fill pond', 'fill lake', 'leap', 'calm pond', 'calm lake', 'leap'])
  })

  const dry = [made('pond'), made('lake', { ...stepsOf('lake'), unavailable: () => 'no rain' })]
  it('skip it where one of them cannot be, and none is set up', async () => {
    const skip = vi.fn()
    await withFixtures(dry, () => Promise.resolve())({ skip })
    expect([log, skip.mock.calls]).toEqual([[], [['no rain']]])
  })
})

const dispose = vi.fn()
const disposable = made('pond', () => ({ [Symbol.dispose]: dispose }))
it('a value that says itself how it ends may do so at once', async () => {
  await withFixtures([disposable], () => Promise.resolve())()
  await disposable.tearDown()
  expect(dispose).toHaveBeenCalledTimes(1)
})

const calmed = made('pond')
it('of a fixture that is reset a later run says nothing that was left', async () => {
  const leap = () => afterReset([calmed], () => Promise.resolve())()
  const failing = withFixtures([calmed], async () => {
    await leap()
    await leap()
    throw new Error('no water')
  })
  await expect(failing()).rejects.toThrow(/^no water$/)
})

const listened = made('pond')
it('nobody listens for stray errors when a test has ended', async () => {
  const listeners = () =>
    ['uncaughtException', 'unhandledRejection'].map((event) =>
      process.listeners(event as 'uncaughtException'),
    )
  const before = listeners()
  await withFixtures([listened], () => Promise.resolve())()
  expect(listeners()).toEqual(before)
})

const waited = made('pond')
it('a test that ends while it waits for its turn never begins', async () => {
  let end = () => {}
  let land = () => {}
  const first = withFixtures([waited], () => new Promise<void>((landed) => (land = landed)))()
  const context = { skip: () => {}, onTestFinished: (then: () => void) => (end = then) }
  const second = withFixtures([waited], async () => void log.push(await Promise.resolve('leap')))(context)
  await vi.waitFor(() => expect(log).toEqual(['fill pond']))
  end()
  land()
  await Promise.all([first, second])
  expect(log).toEqual(['fill pond'])
})
