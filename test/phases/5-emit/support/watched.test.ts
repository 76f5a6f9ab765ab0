import process from 'node:process'
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { settings } from '../../../../templates/support/settings.ts'
import { watch } from '../../../../templates/support/watch.ts'

const key = Symbol.for('gen-props.watcher')
const place = globalThis as Record<symbol, unknown>
const rule = {
  id: 'sums',
  rule: 'Sums are sums.',
  given: ['n'],
  path: 'sums.spec.ts',
} as unknown as Parameters<typeof settings>[0]

afterEach(() => {
  delete place[key]
  vi.unstubAllEnvs()
})

/** What the watcher of this process is told. */
function stubWatcher() {
  const told: (string | undefined)[] = []
  place[key] = {
    beat: () => told.push('run'),
    running: (what: string | undefined) => told.push(what && 'test'),
  }
  return told
}

it('a property is watched from its first run on, until it is reported', () => {
  const told = stubWatcher()
  const parameters = settings<[number]>(rule)
  expect(told).toEqual([])
  fc.assert(
    fc.property(fc.nat(), (n) => n >= 0),
    { ...parameters, numRuns: 2 },
  )
  expect(told).toEqual(['test', 'run', 'run', undefined])
})

it('a property that fails is watched no longer, either', () => {
  const told = stubWatcher()
  const property = fc.property(fc.nat(), (n) => n < 0)
  expect(() => fc.assert(property, { ...settings<[number]>(rule), endOnFailure: true })).toThrow()
  expect(told).toEqual(['test', 'run', undefined])
})

it('nothing is watched under a debugger that was asked for when the process of a thread began', () => {
  const { execArgv } = process
  process.execArgv = [...execArgv, '--inspect-brk=9229']
  try {
    expect(watch('a test')).toBeUndefined()
  } finally {
    process.execArgv = execArgv
  }
  delete place[key]
  vi.stubEnv('NODE_OPTIONS', '--inspect')
  expect(watch('a test')).toBeUndefined()
})
