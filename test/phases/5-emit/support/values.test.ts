import fc from 'fast-check'
import { formatTests } from '../../4-plan/schema/format-tests.ts'
import { describe, expect, it } from 'vitest'
import { containing } from '../../../../templates/support/containing.ts'
import { copy } from '../../../../templates/support/copy.ts'
import { discardEmpty } from '../../../../templates/support/discard-empty.ts'
import { duplicated } from '../../../../templates/support/duplicated.ts'
import { elementOf } from '../../../../templates/support/element-of.ts'
import { hostileDictionary } from '../../../../templates/support/hostile-dictionary.ts'
import { hostileString } from '../../../../templates/support/hostile-string.ts'
import { matching } from '../../../../templates/support/matching.ts'
import { sameData } from '../../../../templates/support/same-data.ts'
import { safeInteger } from '../../../../templates/support/safe-integer.ts'
import { simplest } from '../../../../templates/support/simplest.ts'
import { spoiled } from '../../../../templates/support/spoiled.ts'
import { uniqueArray } from '../../../../templates/support/unique-array.ts'
import {
  dateText,
  dateTimeText,
  durationText,
  jsonPointer,
  regexText,
  timeText,
} from '../../../../templates/support/texts.ts'

const sample = <Value>(arbitrary: fc.Arbitrary<Value>, numRuns = 300) =>
  fc.sample(arbitrary, { numRuns, seed: 3 })

describe('unique arrays', () => {
  it('draw as many different items as there are, and fail where more are asked for', () => {
    const few = fc.constantFrom('a', 'b', 'c')
    expect(sample(uniqueArray(few, { minLength: 3 })).every((list) => new Set(list).size === 3)).toBe(true)
    expect(() => sample(uniqueArray(few, { minLength: 4 }))).toThrow('no 4 different ones')
  })
})

describe('same data', () => {
  it.each([
    [0, -0, true],
    [[{ a: 1, b: [0] }], [{ b: [-0], a: 1 }], true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ 0: 1 }, [1], false],
    [[1, 2], [2, 1], false],
    [JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":2}'), false],
    [null, {}, false],
    ['1', 1, false],
  ])('%j and %j: %j', (one, other, expected) => expect(sameData(one, other)).toBe(expected))
})

describe('copy', () => {
  it('keeps what it copied, whatever happens to the original', () => {
    const day = new Date(0)
    const account = {
      owner: { name: 'Ada' },
      seen: new Set([day]),
      by: new Map([['a', [1]]]),
      bytes: Uint8Array.of(1),
    }
    const before = copy(account)
    account.owner.name = 'Bob'
    account.by.get('a')?.push(2)
    account.bytes[0] = 2
    day.setTime(1)
    expect(before).toStrictEqual({
      owner: { name: 'Ada' },
      seen: new Set([new Date(0)]),
      by: new Map([['a', [1]]]),
      bytes: Uint8Array.of(1),
    })
  })

  it('keeps prototypes, holes, symbols and cycles', () => {
    class Till {
      takings = [1]
    }
    const ring: { self?: unknown; [key: symbol]: unknown } = { [Symbol.for('mark')]: [1] }
    ring.self = ring
    expect(copy(new Till())).toStrictEqual(new Till())
    // eslint-disable-next-line no-sparse-arrays
    expect(copy([1, , 3])).toStrictEqual([1, , 3])
    expect(copy(ring).self).not.toBe(ring)
    expect(copy(ring)).toStrictEqual(ring)
  })
})

describe('hostile values', () => {
  it('are within their lengths and hold what is forgotten', () => {
    const texts = sample(hostileString({ minLength: 0, maxLength: 3 }), 2000)
    expect(texts.every((text) => text.length <= 3)).toBe(true)
    expect(texts.some((text) => /[\ud800-\udfff]/u.test(text))).toBe(true)
    expect(texts).toContain('')
    expect(sample(safeInteger(), 500).some((number) => Object.is(number, -0))).toBe(true)
  })

  it('own the keys that a careless merge falls for', () => {
    const maps = sample(hostileDictionary(fc.string(), fc.constant(1)))
    expect(maps.filter((map) => Object.hasOwn(map, '__proto__')).length).toBeGreaterThan(20)
    expect(maps.every((map) => Object.getPrototypeOf(map) === Object.prototype)).toBe(true)
  })
})

describe('valid but for one thing', () => {
  const items = fc.array(fc.record({ sku: fc.nat(), cents: fc.nat() }), { minLength: 2, maxLength: 4 })
  const order = fc.record({ id: fc.nat(), items })

  it('one element is spoiled', () => {
    for (const { items: lines } of sample(spoiled(order, ['items', 'cents'], fc.constant(-1)))) {
      expect(lines.filter(({ cents }) => cents === -1)).toHaveLength(1)
    }
    expect(sample(spoiled(order, ['items'], fc.constant('none')), 1)[0]?.items).toBe('none')
  })

  it('what changes nothing is put nowhere, and fails when it never changes anything', () => {
    const list = fc.array(fc.constantFrom('a', 'b'), { minLength: 1 })
    for (const found of sample(spoiled(fc.record({ list }), ['list', '0'], fc.constant('a'))))
      expect(found.list[0]).toBe('a')
    const same = spoiled(fc.record({ kind: fc.constant('a') }), ['kind'], fc.constant('a'))
    expect(() => sample(same, 1)).toThrow('something else can be put at kind')
  })

  it('one key is repeated, in a list or in a list inside', () => {
    const unique = fc.uniqueArray(fc.record({ sku: fc.nat() }), { selector: ({ sku }) => sku, minLength: 2 })
    for (const lines of sample(duplicated(unique, [], ['sku']))) {
      expect(new Set(lines.map(({ sku }) => sku)).size).toBe(lines.length - 1)
    }
    const inside = duplicated(fc.record({ lines: unique }), ['lines'], ['sku'])
    for (const { lines } of sample(inside))
      expect(new Set(lines.map(({ sku }) => sku)).size).toBe(lines.length - 1)
  })

  it('a list contains what it must', () => {
    for (const list of sample(containing(fc.array(fc.nat()), fc.constant(-1)))) expect(list).toContain(-1)
  })
})

describe('drawing from a list', () => {
  it('discards the run when the list is empty', () => {
    const lists = fc.array(fc.nat(), { maxLength: 2 })
    const drawn = lists.chain((list) => fc.tuple(fc.constant(list), elementOf(list)))
    const property = discardEmpty(fc.property(drawn, ([list, item]) => list.includes(item)))
    const { failed, numSkips } = fc.check(property, { seed: 5 })
    expect({ failed, skipped: numSkips > 0 }).toEqual({ failed: false, skipped: true })
  })

  it('still finds and shrinks a counterexample', async () => {
    const lists = fc.array(fc.nat(), { maxLength: 5 })
    const drawn = lists.chain((list) => elementOf(list))
    const found = fc.check(discardEmpty(fc.property(drawn, (item) => item < 10)))
    expect(found.failed).toBe(true)
    const eventually = await fc.check(
      discardEmpty(fc.asyncProperty(drawn, async (item) => Promise.resolve(item < 10))),
    )
    expect(eventually.failed).toBe(true)
  })
})

describe('texts that match', () => {
  it('are prepared once, however often a draw asks for them', () => {
    expect(matching(/^[A-Z]{3}$/)).toBe(matching(/^[A-Z]{3}$/))
    expect(matching(/^[A-Z]{3}$/s)).not.toBe(matching(/^[A-Z]{3}$/))
    for (const code of sample(matching(/^[A-Z]{3}$/))) expect(code).toMatch(/^[A-Z]{3}$/)
  })
})

describe('texts of a format', () => {
  it('are what the format says', () => {
    const wrong = (name: string, text: fc.Arbitrary<string>) =>
      sample(text).filter((each) => formatTests[name]?.(each) !== true)
    expect(wrong('date', dateText())).toEqual([])
    expect(wrong('date-time', dateTimeText())).toEqual([])
    expect(wrong('time', timeText())).toEqual([])
    expect(wrong('duration', durationText())).toEqual([])
    expect(wrong('json-pointer', jsonPointer())).toEqual([])
    expect(() => sample(regexText()).map((text) => new RegExp(text))).not.toThrow()
  })

  it('and the simplest value is always the same', () => {
    const arbitrary = fc.record({ id: fc.string(), size: fc.integer({ min: 3 }) })
    expect([simplest(arbitrary), simplest(arbitrary)]).toEqual([
      { id: '', size: 3 },
      { id: '', size: 3 },
    ])
  })
})
