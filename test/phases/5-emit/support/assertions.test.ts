import { describe, expect, it } from 'vitest'
import { show } from '../../../../templates/support/assertion-error.ts'
import { assertField } from '../../../../templates/support/assert-field.ts'
import { assertSubset } from '../../../../templates/support/assert-subset.ts'
import { assertThat } from '../../../../templates/support/assert-that.ts'
import { exampleLine } from '../../../../templates/support/example-line.ts'
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'

class Money {
  readonly cents: number
  constructor(cents: number) {
    this.cents = cents
  }
}
class Vault {
  readonly #kept = 1
  kept = () => this.#kept
}
class Told {
  toString = () => 'told by itself'
}
const holdingItself: { self?: unknown } = new (class Ring {})()
holdingItself.self = holdingItself

class Tagged {
  readonly cents = 1
  get [Symbol.toStringTag]() {
    return 'Sum'
  }
}
function* counting() {
  yield 1
}
async function* ticking() {
  yield await Promise.resolve(1)
}
const locked = {
  one: 1,
  get two(): unknown {
    throw new Error('locked')
  },
}
const leadingBack: { self?: unknown } = {}
leadingBack.self = leadingBack

/** A list in lists, and things of which each holds all others. */
const nested = (depth: number): unknown => (depth === 0 ? [] : { inside: nested(depth - 1) })
const friends = Array.from({ length: 12 }, (): unknown[] => [])
for (const one of friends) one.push(...friends)

describe('a value in a failing run', () => {
  it.each([
    ['Money {"cents":5}', new Money(5)],
    ['[{"price":Money {"cents":-0}}]', [{ price: new Money(-0) }]],
    ['new Map([["a",Money {"cents":1}]])', new Map([['a', new Money(1)]])],
    ['new Set([Money {"cents":1}])', new Set([new Money(1)])],
    [
      '{__proto__:null,"m":Money {"cents":1}}',
      Object.assign(Object.create(null) as object, { m: new Money(1) }),
    ],
    ['told by itself', new Told()],
    ['{"constructor":1}', { constructor: 1 }],
    ['[,1]', Object.assign([], { 1: 1 })],
    ['new Date("1970-01-01T00:00:00.000Z")', new Date(0)],
    [String.raw`"a\u202eb\u200b\udb40\udc01"`, 'a\u202eb\u200b\u{e0001}'],
    ['{"a":1,[Symbol("key")]:2}', { a: 1, [Symbol('key')]: 2 }],
    ['Tagged {"cents":1}', new Tagged()],
    ['Uint8Array.from([1])', new Uint8Array([1])],
    ['[a generator,an async generator,an iterator]', [counting(), ticking(), [1].values()]],
    ['[a promise,AbortSignal {}]', [Promise.resolve(1), new AbortController().signal]],
    ['[new RangeError("far")]', [new RangeError('far')]],
    ['{"one":1,"two":what cannot be read}', locked],
    ['what cannot be read', new Proxy({}, { ownKeys: () => locked.two as never })],
    ['{"self":[cyclic]}', leadingBack],
  ])('is shown with its class, and with what nobody sees as an escape: %s', (text, value) => {
    expect(show(value)).toBe(text)
  })

  it('is shown when it hides what it holds, or leads back to itself', () => {
    expect(show(new Vault())).toMatch(/^Vault \{/)
    expect(show(holdingItself)).toMatch(/^Ring \{"self":/)
  })

  it.each([
    ['deep', nested(3000)],
    ['tangled', friends],
  ])('is shown in part where it is %s', (_, value) => {
    expect(show(value)).toMatch(/… \(more than \d+ characters\)$/)
  })

  it('is kept with what nobody sees as an escape, which YAML reads as it was', () => {
    const text = 'a\u202eb\u200b\u{e0001}\ufeff'
    const line = exampleLine([['x', text]]) ?? ''
    expect(line).toMatch(/^[\x20-\x7e]+$/)
    expect(parse(line)).toEqual([{ x: text }])
  })
})

interface Failure {
  readonly message: string
}
const saidBy = (action: () => void): Partial<Failure> => {
  try {
    action()
  } catch (error) {
    return error as Failure
  }
  return {}
}

it.each([
  ['unseen', 'src/ir/unseen.ts'],
  ['class-names', 'src/phases/6-trust/vitest-worker/class-names.ts'],
])('agrees on %s with what is printed elsewhere', async (piece, other) => {
  const bare = async (file: string) => (await readFile(file, 'utf8')).replaceAll(/\s+/g, ' ')
  expect(await bare(other)).toContain(await bare(`templates/support/${piece}.ts`))
})

describe('an assertion that fails', () => {
  it.each([
    ['[1,3,2] isSorted, but 3 comes before 2', () => assertThat([1, 3, 2], 'isSorted')],
    [
      '[{"n":1},{"n":2}] isSorted, but {"n":1} (-1) comes before {"n":2} (-2)',
      () => assertThat([{ n: 1 }, { n: 2 }], 'isSorted', ({ n }) => -n),
    ],
    ['["a","b","a"] isUnique, but "a" is there twice', () => assertThat(['a', 'b', 'a'], 'isUnique')],
    [
      '[{"n":1,"m":2},{"n":1}] isUnique, but {"n":1,"m":2} and {"n":1} both have 1',
      () => assertThat([{ n: 1, m: 2 }, { n: 1 }], 'isUnique', ({ n }) => n),
    ],
    [
      '[1,1,2] permuted [3,1,2], missing [3], too many [1]',
      () => assertThat([1, 1, 2], 'permuted', [3, 1, 2]),
    ],
    ['2 <= 1\n        item = 2', () => assertThat(2, '<=', 1, { item: 2 })],
    ['2 of [1,2] is not in [1]', () => assertSubset([1, 2], [1])],
    ['error.name includes "x", but it is "y"', () => assertField({ name: 'y' }, 'name', 'includes', 'x')],
  ])('says what is wrong, and shows no diff of what need not be alike: %s', (message, action) => {
    const error = saidBy(action)
    expect(error.message).toBe(message)
    expect(error).not.toHaveProperty('expected')
  })

  it('takes no time over long lists', () => {
    const long = Array.from({ length: 51 }, (_, n) => n)
    expect(saidBy(() => assertThat(long, 'permuted', [])).message).toBe(`${show(long)} permuted []`)
  })

  it('shows a diff of what should be alike', () => {
    expect(saidBy(() => assertThat([1], 'equals', [2]))).toMatchObject({ actual: [1], expected: [2] })
    expect(saidBy(() => assertField({ code: 1 }, 'code', '===', 2))).toMatchObject({ actual: 1, expected: 2 })
  })
})
