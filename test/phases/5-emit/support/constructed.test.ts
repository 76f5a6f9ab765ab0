import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { constructed } from '../../../../templates/support/constructed.ts'
import { filtered } from '../../../../templates/support/filtered.ts'

class Percentage {
  readonly share: number
  constructor(share: number) {
    if (share > 100) throw new RangeError(`no share: ${share}`)
    this.share = share
  }
}

class Version {
  constructor(text: string) {
    throw new TypeError(`Invalid version: ${text.slice(0, 0)}`)
  }
}

class Stay {
  readonly from: string
  constructor(from: string, to: string) {
    if (![from, to].every((day) => /^\d{4}-\d\d-\d\d$/.test(day))) throw new RangeError('no days')
    this.from = from
  }
}

class Release {
  readonly text: string
  readonly major: number
  constructor(text: string) {
    this.text = text
    const [, major] = /^(\d)\.\d+\.\d+$/.exec(text) ?? []
    if (major === undefined) throw new TypeError(`Invalid release: ${text}`)
    this.major = Number(major)
  }
}

describe('what a constructor makes', () => {
  const percentages = constructed(fc.integer({ min: 0, max: 200 }), (share) => new Percentage(share))

  it('is of what it takes', () => {
    const shares = fc.sample(percentages, { numRuns: 200, seed: 1 }).map(({ share }) => share)
    expect(Math.max(...shares)).toBeLessThanOrEqual(100)
    expect(new Set(shares).size).toBeGreaterThan(50)
  })

  it('keeps what it is given behind a function', () => {
    const taken = fc.tuple(fc.func(fc.nat()), fc.array(fc.nat()))
    const made = constructed(taken, ([call, list]) => ({ call, list: [...list] }))
    const seen = fc.sample(
      fc.tuple(made).map((values) => values[0]),
      { seed: 1, numRuns: 100 },
    )
    expect(seen.every(({ list }) => Array.isArray(list))).toBe(true)
    const { counterexample } = fc.check(
      fc.property(fc.tuple(made), ([{ list }]) => list.length < 2),
      { seed: 1 },
    )
    expect(counterexample?.[0][0].list).toHaveLength(2)
  })
  it('and what meets a condition does, too', () => {
    const taken = fc.tuple(fc.func(fc.nat()), fc.array(fc.nat()))
    const kept = fc.tuple(filtered(taken, () => true)).map(([[, list]]) => list as unknown)
    expect(fc.sample(kept, { seed: 1, numRuns: 100 }).every(Array.isArray)).toBe(true)
  })
  it('shrinks to the simplest of these', () => {
    const { counterexample } = fc.check(
      fc.property(percentages, ({ share }) => share < 42),
      { seed: 3 },
    )
    expect(counterexample?.[0].share).toBe(42)
  })

  it('fails with the way out where it takes nothing', () => {
    const versions = constructed(fc.string(), (text) => new Version(text))
    expect(() => fc.sample(versions, { numRuns: 1, seed: 1 })).toThrow(
      /`new Version\(text\)` takes what it is given \(it last threw TypeError: Invalid version: \)\. Say .*fields: \{ text: \{ … \} \}/,
    )
  })

  it('is of a well-known form where hardly any text is taken', () => {
    const days = constructed(
      (known) => fc.tuple(known.text(fc.string()), known.text(fc.string())),
      ([from, to]) => new Stay(from, to),
    )
    const drawn = fc.sample(days, { numRuns: 100, seed: 1 })
    expect(new Set(drawn.map(({ from }) => from)).size).toBeGreaterThan(50)
    expect(drawn).toEqual(fc.sample(days, { numRuns: 100, seed: 1 }))
  })

  it('shrinks within its form', () => {
    const versions = constructed(
      (known) => known.text(fc.string()),
      (text) => new Release(text),
    )
    const { counterexample } = fc.check(
      fc.property(versions, ({ major }) => major < 3),
      { seed: 5 },
    )
    expect(counterexample?.[0].text).toMatch(/^[3-9]\.\d\.\d$/)
  })

  it('is anything else as long as that is taken', () => {
    const made = constructed(
      (known) => fc.tuple(known.text(fc.constant('!')), known.number(fc.constant(-1))),
      (given) => given,
    )
    expect(fc.sample(made, 50)).toEqual(Array.from({ length: 50 }, () => ['!', -1]))
  })

  it('may be of numbers that are parts of dates', () => {
    const months = constructed(
      (known) => known.number(fc.constant(0.5)),
      (month) => {
        if (![1, 2, 3].includes(month)) throw new RangeError(String(month))
        return month
      },
    )
    expect(new Set(fc.sample(months, 100))).toEqual(new Set([1, 2, 3]))
  })
})
