import { describe, expect, it } from 'vitest'
import { count } from '../../../../templates/support/count.ts'
import { distinct } from '../../../../templates/support/distinct.ts'
import { equals } from '../../../../templates/support/equals.ts'
import { groupBy } from '../../../../templates/support/group-by.ts'
import { isSorted } from '../../../../templates/support/is-sorted.ts'
import { isUnique } from '../../../../templates/support/is-unique.ts'
import { omit } from '../../../../templates/support/omit.ts'
import { pairs } from '../../../../templates/support/pairs.ts'
import { permuted } from '../../../../templates/support/permuted.ts'
import { pick } from '../../../../templates/support/pick.ts'
import { sortBy } from '../../../../templates/support/sort-by.ts'

describe('equals', () => {
  it.each([
    [NaN, NaN, true],
    [0, -0, false],
    [{ a: undefined }, {}, false],
    [new Date(1), new Date(1), true],
    [new Map([['a', [1]]]), new Map([['a', [1]]]), true],
    [[1, [2]], [1, [2]], true],
    ['1', 1, false],
    [null, undefined, false],
    [{ constructor: {} }, { constructor: {} }, true],
    [[{ constructor: [NaN], a: 1 }], [{ constructor: [NaN], a: 1 }], true],
    [{ constructor: {} }, { constructor: [] }, false],
    [{ constructor: {} }, {}, false],
    [{ constructor: 1, a: undefined }, { constructor: 1 }, false],
    [new Map([['a', { constructor: { b: 1 } }]]), new Map([['a', { constructor: { b: 1 } }]]), true],
  ])('%o and %o: %o', (actual, expected, equal) => {
    expect(equals(actual, expected)).toBe(equal)
  })
})

describe('the helpers of collections', () => {
  it('count, group and tell apart', () => {
    expect([count(new Set([1, 2])), count([1, 2, 3], (item) => item > 1)]).toEqual([2, 2])
    expect(groupBy([1, 2, 3], (item) => item % 2)).toEqual(
      new Map([
        [1, [1, 3]],
        [0, [2]],
      ]),
    )
    expect(distinct([{ a: 1 }, { a: 1 }, { a: 2 }])).toEqual([{ a: 1 }, { a: 2 }])
    expect(distinct([1, 2, 3], (item) => item % 2)).toEqual([1, 2])
    expect([isUnique([1, 2]), isUnique([[1], [1]])]).toEqual([true, false])
  })

  it('sort without touching the original', () => {
    const items = [{ size: 3 }, { size: 1 }]
    expect(sortBy(items, (item) => item.size)).toEqual([{ size: 1 }, { size: 3 }])
    expect(items[0]).toEqual({ size: 3 })
    expect([isSorted([1, 1, 2]), isSorted([2, 1]), isSorted(items, (item) => -item.size)]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('pair and permute', () => {
    expect(pairs([1, 2, 3])).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ])
    expect([permuted([1, 2, 2], [2, 1, 2]), permuted([1, 1], [1, 2]), permuted([1], [1, 1])]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('pick and omit fields', () => {
    expect(pick({ a: 1, b: 2 }, 'a')).toEqual({ a: 1 })
    expect(pick({ a: 1 } as { a: number; toString: () => string }, 'a', 'toString')).toEqual({ a: 1 })
    expect(omit({ a: 1, b: 2 }, 'a')).toEqual({ b: 2 })
  })
})
