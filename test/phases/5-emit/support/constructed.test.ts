import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { constructed } from '../../../../templates/support/constructed.ts'

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

describe('what a constructor makes', () => {
  const percentages = constructed(fc.integer({ min: 0, max: 200 }), (share) => new Percentage(share))

  it('is of what it takes', () => {
    const shares = fc.sample(percentages, { numRuns: 200, seed: 1 }).map(({ share }) => share)
    expect(Math.max(...shares)).toBeLessThanOrEqual(100)
    expect(new Set(shares).size).toBeGreaterThan(50)
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
})
