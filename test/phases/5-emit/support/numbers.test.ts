import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excludesShare } from '../../../../templates/support/binomial.ts'
import { assertThat } from '../../../../templates/support/assert-that.ts'
import { closeTo } from '../../../../templates/support/close-to.ts'
import { finiteNumber } from '../../../../templates/support/finite-number.ts'
import { near } from '../../../../templates/support/near.ts'
import { ratio } from '../../../../templates/support/ratio.ts'
import { sum } from '../../../../templates/support/sum.ts'

describe('ratio', () => {
  it('rounds halves away from zero', () => {
    const rounded = [ratio(1, 2), ratio(-1, 2), ratio(5, 2), ratio(7, 3), ratio(-7, 3)].map((share) =>
      share.round(),
    )
    expect(rounded).toEqual([1n, -1n, 3n, 2n, -2n])
  })

  it('is exact where numbers are not', () => {
    expect(0.1 + 0.2 === 0.3).toBe(false)
    const thirds = ratio(1, 3).plus(ratio(1, 3)).plus(ratio(1, 3))
    expect(thirds.equals(1)).toBe(true)
    expect(ratio(1, 3).compare(0.3333333333333333)).toBe(1)
  })

  it('agrees with whole numbers', () => {
    const nonZero = fc.integer().filter((number) => number !== 0)
    fc.assert(
      fc.property(fc.integer(), nonZero, (top, bottom) => {
        expect(ratio(top, bottom).floor()).toBe(BigInt(Math.floor(top / bottom)))
        expect(ratio(top, bottom).ceil()).toBe(BigInt(Math.ceil(top / bottom)))
        expect(ratio(top, bottom).times(bottom).equals(top)).toBe(true)
        expect(ratio(top, bottom).minus(ratio(top, bottom)).toNumber()).toBe(0)
      }),
    )
  })

  it('refuses a denominator of zero, and what is no fraction', () => {
    expect(() => ratio(1, 0)).toThrow(RangeError)
    expect(() => ratio(NaN, 1)).toThrow(RangeError)
  })
})

describe('a share of the runs', () => {
  it('is excluded only when chance cannot explain so few hits', () => {
    expect(excludesShare(0, 100, 0.25)).toBe(true)
    expect(excludesShare(15, 100, 0.25)).toBe(false)
    expect(excludesShare(0, 100, 0.05)).toBe(false)
    expect(excludesShare(0, 1000, 0.05)).toBe(true)
    expect(excludesShare(0, 20, 0.2)).toBe(false)
    expect(excludesShare(99, 100, 1)).toBe(true)
    expect(excludesShare(0, 0, 0.5)).toBe(false)
  })
})

describe('numbers', () => {
  it('are hostile inside their bounds', () => {
    const drawn = fc.sample(finiteNumber(), { numRuns: 1000, seed: 7 })
    expect(drawn.every(Number.isFinite)).toBe(true)
    expect(drawn.some((number) => Object.is(number, -0))).toBe(true)
    expect(drawn).toContain(Number.MAX_SAFE_INTEGER)
    const bounded = fc.sample(finiteNumber({ min: 0, max: 10, maxExcluded: true }), {
      numRuns: 1000,
      seed: 7,
    })
    expect(bounded.every((number) => number >= 0 && number < 10 && !Object.is(number, -0))).toBe(true)
  })

  it('are often near the boundary, never beyond the bounds', () => {
    const drawn = fc.sample(
      near('minutes', [15, 240], fc.integer({ min: 15, max: 300 }), { min: 15, max: 300, step: 1 }),
      500,
    )
    expect(drawn.filter((number) => [15, 16, 239, 240, 241].includes(number)).length).toBeGreaterThan(80)
    expect(drawn).not.toContain(14)
  })

  it('add up, and are close or not', () => {
    expect([sum([]), sum([1, 2]), sum([1n, 2n]), sum(['a', 'bc'], (text) => text.length)]).toEqual([
      0,
      3,
      3n,
      3,
    ])
    expect([closeTo(0.1 + 0.2, 0.3), closeTo(1, 1.1), closeTo(1, 1.1, 0.2), closeTo(NaN, NaN)]).toEqual([
      true,
      false,
      true,
      true,
    ])
  })

  it('is asserted within the tolerance', () => {
    expect(() => assertThat(1, 'closeTo', 1.1, 0.2)).not.toThrow()
    expect(() => assertThat(1, 'closeTo', 1.1, 0.2, { rate: 3 })).not.toThrow()
    expect(() => assertThat(1, 'closeTo', 1.3, 0.2)).toThrow('1 closeTo 1.3 within 0.2')
  })
})
