import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fixture, type FixtureRun, type FixtureSource } from '../../../../templates/support/fixture.ts'
import { settings } from '../../../../templates/support/settings.ts'
import { afterReset, withFixtures } from '../../../../templates/support/with-fixtures.ts'

const log: string[] = []
const told = async (entry: string) => void log.push(await Promise.resolve(entry))
const pond = {
  setUp: async () => (await told('fill'), { frogs: 3 }),
  reset: async () => await told('calm'),
  tearDown: async () => await told('drain'),
}
const later = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds))
const never = () => new Promise<never>(() => {})

interface Made {
  readonly run: FixtureRun
  readonly values: readonly unknown[]
}

/** Fixtures tell vitest of their end where test files tell of their tests. */
function withPond(
  title: string,
  source: FixtureSource<unknown> & { readonly timeout?: object },
  test: (made: Made) => Promise<void>,
) {
  const values: unknown[] = []
  const run = fixture({
    ...{ name: 'pond', from: './pond.ts', spec: 'pond.yaml', timeout: source.timeout ?? {} },
    load: () => Promise.resolve({ pond: source }),
    exportName: 'pond',
    assign: (value) => void values.push(value),
  })
  it(title, () => test({ run, values }))
}

beforeEach(() => void log.splice(0))

describe('a fixture', () => {
  withPond(
    'is set up once, reset before each further run, torn down at the end',
    pond,
    async ({ run, values }) => {
      const leap = (to: string) => afterReset([run], () => told(`leap ${to}`))()
      await withFixtures([run], async () => (await leap('left'), await leap('right')))()
      await withFixtures([run], () => leap('home'))()
      await run.tearDown()
      expect(log).toEqual(['fill', 'leap left', 'calm', 'leap right', 'calm', 'leap home', 'drain'])
      expect(values).toEqual([{ frogs: 3 }])
    },
  )

  const unreset = { setUp: pond.setUp }
  withPond('without a reset is told of where a later run fails', unreset, async ({ run }) => {
    const leap = (to: string) => afterReset([run], () => told(`leap ${to}`))()
    const failing = (leaps: number) =>
      withFixtures([run], async () => {
        for (let count = 0; count < leaps; count += 1) await leap('on')
        throw new Error('no water')
      })
    await expect(failing(1)()).rejects.toThrow(/^no water$/)
    await expect(failing(2)()).rejects.toThrow(
      'no water\nNote    the fixture `pond` (./pond.ts) has no `reset`',
    )
  })

  /** A test that vitest's limit ends while its second run is under way. */
  const lateTest = (run: FixtureRun, lasts: () => Promise<unknown>) =>
    new Promise<void>((ended) => {
      let end = () => {}
      const context = { skip: () => {}, onTestFinished: (then: () => void) => (end = then) }
      const test = withFixtures([run], async () => {
        const leap = afterReset([run], async (to: number) => {
          await told(`leap ${to}`)
          if (to === 2) ended(end())
          await lasts()
        })
        for (let to = 1; to < 9; to += 1) await leap(to)
      })
      void test(context)
    })

  withPond('begins no run of a test that has ended, and waits for the last of it', pond, async ({ run }) => {
    await lateTest(run, () => later(20).then(() => told('landed')))
    await withFixtures([run], () => afterReset([run], () => told('next'))())()
    await later(60)
    expect(log).toEqual(['fill', 'leap 1', 'landed', 'calm', 'leap 2', 'landed', 'calm', 'next'])
  })

  withPond('is made anew where a run of the test before does not end', pond, async ({ run }) => {
    let runs = 0
    await lateTest(run, () => ((runs += 1) < 2 ? later(1) : never()))
    vi.useFakeTimers()
    const next = withFixtures([run], () => afterReset([run], () => told('next'))())()
    await vi.advanceTimersByTimeAsync(5000)
    vi.useRealTimers()
    await next
    expect(log).toEqual(['fill', 'leap 1', 'calm', 'leap 2', 'drain', 'fill', 'next'])
  })

  withPond('has tests that run at the same time wait for one another', pond, async ({ run }) => {
    const test = (to: string) =>
      withFixtures([run], async () => {
        const leap = afterReset([run], async () => (await told(`leap ${to}`), await later(5)))
        for (let runs = 0; runs < 2; runs += 1) await leap()
      })()
    await Promise.all([test('left'), test('right')])
    expect(log).toEqual([
      'fill',
      'leap left',
      'calm',
      'leap left',
      'calm',
      'leap right',
      'calm',
      'leap right',
    ])
  })

  withPond('is torn down after tests that fail, whose failure is told as it is', pond, async ({ run }) => {
    const dry = withFixtures([run], () => Promise.reject(new Error('no water')))
    await expect(dry()).rejects.toThrow(/^no water$/)
    await run.tearDown()
    expect(log).toEqual(['fill', 'drain'])
  })

  withPond('is not touched for tests that do not run', pond, async ({ run }) => {
    await run.tearDown()
    expect(log).toEqual([])
  })

  const dispose = vi.fn()
  withPond(
    'may be a function, whose value says itself how it ends',
    () => ({ [Symbol.asyncDispose]: dispose }),
    async ({ run, values }) => {
      await withFixtures([run], () => Promise.resolve())()
      await run.tearDown()
      expect([values.length, dispose.mock.calls.length]).toEqual([1, 1])
    },
  )

  withPond(
    'that is not there skips its tests with the reason',
    { ...pond, unavailable: () => 'no rain yet' },
    async ({ run }) => {
      const skip = vi.fn()
      await withFixtures([run], () => told('leap'))({ skip, onTestFinished: () => {} })
      expect([log, skip.mock.calls]).toEqual([[], [['no rain yet']]])
    },
  )
})

describe('a set-up that fails', () => {
  const broken = { ...pond, setUp: async () => (await told('fill'), Promise.reject(new TypeError('a leak'))) }
  withPond(
    'fails each test with one error that says whose it is, once and for all',
    broken,
    async ({ run }) => {
      const test = withFixtures([run], () => told('leap'))
      const failures = [await test().catch(String), await test().catch(String)]
      await run.tearDown()
      const said = expect.stringMatching(
        /^Error: the set-up of the fixture `pond` \(.\/pond.ts\) failed: TypeError: a leak\nSpec .*pond.yaml, fixtures: pond\nHelp .*`unavailable\(\)`/,
      ) as unknown
      expect([failures, log]).toEqual([[said, said], ['fill']])
    },
  )

  const slow = { ...pond, setUp: async () => (await later(40), { frogs: 0 }), timeout: { setUp: 10 } }
  withPond('by taking too long says so, and what comes late is torn down', slow, async ({ run }) => {
    const test = withFixtures([run], () => told('leap'))
    await expect(test()).rejects.toThrow(
      'the set-up of the fixture `pond` (./pond.ts) did not end within 10 ms',
    )
    await later(60)
    expect(log).toEqual(['drain'])
  })
})

describe('a step that never ends', () => {
  const stormy = { ...pond, reset: never, timeout: { reset: 10 } }
  withPond('is what a test fails with, and the next begins with a new set-up', stormy, async ({ run }) => {
    const leap = () => afterReset([run], () => told('leap'))()
    const twice = withFixtures([run], async () => {
      await leap()
      await leap().catch((error: Error) => Promise.reject(new Error(`Counterexample: … ${error.message}`)))
    })
    await expect(twice()).rejects.toThrow(
      /^the reset of the fixture `pond` \(.\/pond.ts\) did not end within 10 ms\n/,
    )
    await withFixtures([run], () => leap())()
    await run.tearDown()
    expect(log).toEqual(['fill', 'leap', 'drain', 'fill', 'leap', 'drain'])
  })

  const flooded = { ...stormy, tearDown: () => Promise.reject(new Error('a blocked drain')) }
  const breakOnce = (run: FixtureRun) => {
    const leap = () => afterReset([run], () => told('leap'))()
    return withFixtures([run], async () => (await leap(), await leap()))().catch(() => {})
  }
  withPond('is made anew also where its tear-down fails', flooded, async ({ run }) => {
    await breakOnce(run)
    await withFixtures([run], () => told('next'))()
    await expect(run.tearDown()).rejects.toThrow('a blocked drain')
    expect(log).toEqual(['fill', 'leap', 'fill', 'next'])
  })

  const taken = {
    ...flooded,
    setUp: vi.fn().mockResolvedValueOnce({ frogs: 3 }).mockRejectedValue(new Error('no room')),
  }
  withPond('and then cannot be made anew says that its tear-down failed before', taken, async ({ run }) => {
    await breakOnce(run)
    await expect(withFixtures([run], () => told('next'))()).rejects.toThrow(
      /^the set-up of .*no room\n[^]*\nNote {4}what was up before may still be open: the tear-down of .* failed: Error: a blocked drain$/,
    )
  })

  const clogged = { ...pond, tearDown: never, timeout: { tearDown: 10 } }
  withPond('is told of a tear-down, too', clogged, async ({ run }) => {
    await withFixtures([run], () => Promise.resolve())()
    await expect(run.tearDown()).rejects.toThrow(
      'the tear-down of the fixture `pond` (./pond.ts) did not end within 10 ms',
    )
  })
})

describe('a fixture that cannot be told what it is', () => {
  const broken = (of: Partial<Parameters<typeof fixture>[0]>) =>
    fixture({
      name: 'pond',
      from: './pond.ts',
      load: () => Promise.resolve({ pond }),
      exportName: 'pond',
      assign: () => {},
      ...of,
    })
  const failureOf = async (run: FixtureRun) =>
    await withFixtures([run], () => told('leap'))({ skip: () => {} }).catch((error: Error) => error.message)
  const says = (what: string) => expect.stringMatching(new RegExp(`^the ${what}[^]*\\nHelp `)) as unknown

  const loads = vi.fn(() => Promise.reject(new Error('POND is not set')))
  const unloaded = broken({ load: loads })
  it('because its module does not load fails the tests that need it, and loads once', async () => {
    const said = says('loading of the fixture `pond` \\(./pond.ts\\) failed: Error: POND is not set')
    expect([await failureOf(unloaded), await failureOf(unloaded), loads.mock.calls.length]).toEqual([
      said,
      said,
      1,
    ])
  })

  const missing = broken({ load: () => Promise.resolve({}) })
  it('because its module has no such export says so', async () => {
    expect(await failureOf(missing)).toEqual(
      says('loading of .* neither a function nor an object with `setUp`'),
    )
  })

  const throwing = () => {
    throw new Error('which pond?')
  }
  const unsure = broken({ load: () => Promise.resolve({ pond: { ...pond, unavailable: throwing } }) })
  const undecided = broken({
    ...{ timeout: { setUp: 10 }, load: () => Promise.resolve({ pond: { ...pond, unavailable: never } }) },
  })
  it('because `unavailable` throws, or does not end, says so', async () => {
    expect([await failureOf(unsure), await failureOf(undecided)]).toEqual([
      says('`unavailable` of the fixture .* failed: Error: which pond\\?'),
      says('`unavailable` of the fixture .* did not end within 10 ms'),
    ])
  })

  const refused = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })
  const unreached = broken({
    load: () =>
      Promise.resolve({ pond: () => Promise.reject(new TypeError('fetch failed', { cause: refused })) }),
  })
  it('because of something else names that, too', async () => {
    const said = 'set-up of .* failed: TypeError: fetch failed \\(because of AggregateError: ECONNREFUSED\\)'
    expect(await failureOf(unreached)).toEqual(says(said))
  })
})

describe('a test with fixtures', () => {
  const spring = { ...pond, setUp: async () => (await told('fill'), setTimeout(stray, 1), { frogs: 3 }) }
  const stray = () => {
    throw new Error('EMFILE')
  }
  withPond('fails by an error that nobody catches, and the next gets another', spring, async ({ run }) => {
    await expect(withFixtures([run], never)()).rejects.toThrow(
      /^an error that nobody caught came while the fixture `pond` \(.\/pond.ts\) was up: Error: EMFILE\nSpec /,
    )
    vi.useFakeTimers()
    await withFixtures([run], () => told('leap'))()
    vi.useRealTimers()
    expect(log).toEqual(['fill', 'drain', 'fill', 'leap'])
  })

  withPond('says which run did not end before vitest does', pond, async ({ run }) => {
    const property = () => fc.asyncProperty(fc.constant('home'), afterReset([run], never))
    const test = withFixtures([run], () => fc.assert(property(), settings({ given: ['to'] })))
    const context = { skip: () => {}, onTestFinished: () => {}, task: { timeout: 100 } }
    await expect(test(context)).rejects.toThrow(
      /^Test timed out in 100ms: run 1 did not end\nGiven {3}to = "home"\nSpec .*fixtures: pond\nHelp /,
    )
  })
})
