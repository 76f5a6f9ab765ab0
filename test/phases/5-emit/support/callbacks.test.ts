import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calls, peak, running } from '../../../../templates/support/calls.ts'
import { clock } from '../../../../templates/support/clock.ts'
import { guarded, onFakeClock, traced } from '../../../../templates/support/guarded.ts'
import { outcomeOf, settledOutcomeOf } from '../../../../templates/support/outcome.ts'
import { trace } from '../../../../templates/support/run.ts'
import { settle } from '../../../../templates/support/settle.ts'
import { abortedAt, signalled } from '../../../../templates/support/signal.ts'
import { never, rejects, resolves, returns } from '../../../../templates/support/spy-outcomes.ts'
import { spied, type SpyRules } from '../../../../templates/support/spy.ts'

type Load = (id: number) => Promise<string>
const first = <Value>(arbitrary: fc.Arbitrary<Value>): Value => fc.sample(arbitrary, 1)[0] as Value
const load = (rules: SpyRules<Load>) => first(spied<Load>('load', rules))

describe('a spy', () => {
  it('begins anew in every evaluation', () => {
    const spy = first(spied<() => number>('ask', { answer: ({ index }) => returns(index) }))
    for (const _ of [1, 2])
      traced(() => {
        expect([spy(), spy()]).toEqual([0, 1])
        expect(calls(spy)).toHaveLength(2)
        expect(trace.map(({ event, at, index }) => [event, at, index])).toEqual([
          ['start', 0, 0],
          ['end', 1, 0],
          ['start', 2, 1],
          ['end', 3, 1],
        ])
      })()
  })

  it('knows what is under way', async () => {
    const spy = load({ answer: ({ args: [after] }) => resolves('page', { after }) })
    await onFakeClock(async () => {
      const all = [spy(5), spy(3)]
      await clock.advance(4)
      expect([running(spy), peak(spy)]).toEqual([1, 2])
      await Promise.all(all)
      expect(calls(spy).map(({ start, end, outcome }) => [start, end, outcome])).toEqual([
        [0, 5, { ok: true, value: 'page' }],
        [0, 3, { ok: true, value: 'page' }],
      ])
    })()
  })

  it.each([
    ['a call past its script', { script: fc.constant([resolves('a')]) }, 'load #1(7) is one call too many'],
    [
      'more calls than its fuse',
      { answer: () => resolves('a'), fuse: 1 },
      'load was called more than 1 times',
    ],
    ['a time without a clock', { answer: () => resolves('a', { after: 1 }) }, 'needs `clock: true`'],
  ] as const)('fails the run for %s, whatever the subject makes of it', async (_, rules, message) => {
    const spy = load(rules as SpyRules<Load>)
    const evaluation = guarded(async () => {
      await spy(7).catch(() => undefined)
      await spy(7).catch(() => undefined)
    })
    await expect(evaluation()).rejects.toThrow(message)
  })
})

describe('an evaluation', () => {
  it('fails for a rejection that nobody handles', async () => {
    const spy = load({ answer: () => rejects('gone') })
    await expect(guarded(async () => void spy(1))()).rejects.toThrow('rejected with "gone", and nobody')
  })

  it('lets a promise be awaited later', async () => {
    const spy = load({ answer: () => rejects('gone') })
    await onFakeClock(async () => {
      const kept = spy(1)
      await clock.advance(5)
      expect(await settle(kept)).toEqual({ ok: false, error: 'gone', at: 5 })
    })()
  })

  it('ends when it waits for what never comes', async () => {
    const spy = load({ answer: () => never() })
    await expect(onFakeClock(async () => void (await spy(1)))()).rejects.toThrow('never comes')
  })
})

describe('the clock', () => {
  it('goes for all that tells the time', async () => {
    await onFakeClock(async () => {
      expect([clock.now, Date.now(), performance.now(), new Date().getTime()]).toEqual([0, 0, 0, 0])
      const told: string[] = []
      setTimeout(() => told.push('timeout'), 10)
      setImmediate(() => told.push('immediate'))
      const ticking = setInterval(() => told.push('tick'), 4)
      const slept = sleep(10, 'slept').then((word) => told.push(word))
      await clock.advance(10)
      clearInterval(ticking)
      await slept
      expect(told).toEqual(['immediate', 'tick', 'tick', 'timeout', 'slept'])
      expect(new Date(3)).toBeInstanceOf(Date)
    })()
    expect(Date.now()).toBeGreaterThan(1e12)
  })

  it('says what is not settled', async () => {
    await onFakeClock(async () => {
      const end = await settle(new Promise<never>(() => undefined))
      expect([end, end.settled]).toEqual([{ settled: false }, false])
      expect((await settle(1)).settled).toBe(true)
    })()
  })
})

describe('a signal', () => {
  it('is aborted before anything else runs, and is another one in the next evaluation', async () => {
    const spy = load({ answer: () => resolves('page') })
    const drawn = first(signalled('stop', { when: () => calls(spy).length === 2 }))
    const seen: boolean[] = []
    const evaluation = guarded(async (signal: AbortSignal) => {
      await spy(1)
      seen.push(signal.aborted)
      const second = spy(2)
      seen.push(signal.aborted)
      await second
      expect(abortedAt(signal)).toBe(3)
    })
    await evaluation(drawn)
    await evaluation(fc.cloneIfNeeded(drawn))
    expect(seen).toEqual([false, true, false, true])
  })
})

describe('how a call ends', () => {
  const fail = (): Promise<number> => {
    throw new RangeError('at once')
  }

  it('is told of what is thrown at once and later', async () => {
    expect(outcomeOf(() => 1)).toEqual({ ok: true, value: 1 })
    expect(outcomeOf(fail)).toMatchObject({ ok: false })
    expect(await settledOutcomeOf(fail)).toMatchObject({ ok: false, error: { message: 'at once' } })
    expect(await settledOutcomeOf(async () => 2)).toEqual({ ok: true, value: 2 })
  })
})
