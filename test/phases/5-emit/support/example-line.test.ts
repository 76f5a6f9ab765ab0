import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { exampleLine, unwritable } from '../../../../templates/support/example-line.ts'

const holdingItself: unknown[] = [1]
holdingItself.push(holdingItself)
const mapOfItself = new Map<string, unknown>()
mapOfItself.set('self', { mapOfItself })

class Purse {}

describe('a counterexample as an item of examples', () => {
  it('is the same values again when YAML reads it', () => {
    const values = fc.jsonValue({ depthSize: 'small', stringUnit: 'binary' })
    const numbers = fc.oneof(fc.double(), fc.maxSafeInteger(), fc.constantFrom(2 ** 53, 1e21, -(2 ** 70)))
    fc.assert(
      fc.property(values, numbers, (json, n) => {
        fc.pre(JSON.stringify(json).includes('"expr"') === false)
        expect(
          parse(
            exampleLine([
              ['json', json],
              ['n', n],
            ]) ?? '',
          ),
        ).toStrictEqual([{ json, n }])
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    [new Map([['a', [1]]]), `- { x: { expr: 'new Map([["a",[1]]])' } }`],
    [new Date(0), `- { x: { expr: 'new Date("1970-01-01T00:00:00.000Z")' } }`],
    [{ expr: "it's" }, `- { x: { expr: '{"expr":"it''s"}' } }`],
    [undefined, `- { x: { expr: 'undefined' } }`],
    [5n, `- { x: { expr: '5n' } }`],
    [new URL('http://a.aa/?q=%27'), `- { x: { expr: 'new URL("http://a.aa/?q=%27")' } }`],
    [new RangeError("it's"), `- { x: { expr: 'new RangeError("it''s")' } }`],
    [
      [{ at: new URL('a:b') }, new Map([[new Error('x'), 1]])],
      `- { x: { expr: '[{"at":new URL("a:b")},new Map([[new Error("x"),1]])]' } }`,
    ],
  ])('is an expression where YAML has no such value: %s', (x, line) => {
    expect(exampleLine([['x', x]])).toBe(line)
  })

  it.each([
    ['`x` is a function', () => 1],
    ['`x` is a symbol', Symbol('x')],
    ['`x` is an instance of `Purse`', new Purse()],
    ['`x[0].at` is an instance of `Purse`', [{ at: new Purse() }]],
    ['`x[1]` leads back to itself', holdingItself],
    ['`x.map[0][1].mapOfItself` leads back to itself', { map: mapOfItself }],
    ['`x[0][1]` is an instance of `Promise`', new Map([[1, Promise.resolve(1)]])],
    ['`x` is an instance of `Odd`', new (class Odd extends Error {})()],
    ['`x` is an instance of `Error`', Object.assign(new Error('x'), { code: 1 })],
    ['`x.list` is a list with holes, or with fields', { list: new Array<number>(3) }],
    ['`x.f` is a function', { f: () => 1, [Symbol('kept')]: 1 }],
    ['`x` is no plain object', { n: 1, [Symbol('kept')]: 1 }],
  ])('is nothing where %s', (obstacle, x) => {
    const given = [
      ['n', 1],
      ['x', x],
    ] as const
    expect(exampleLine(given)).toBeUndefined()
    expect(unwritable(given)).toBe(obstacle)
  })
})

it('leaves out spies and signals of which nothing is drawn, and writes nothing where only they are given', () => {
  const made = Object.defineProperty(() => 1, 'madeAnew', { value: true })
  const drawn = Object.defineProperty(() => 1, 'madeAnew', { value: false })
  expect(
    exampleLine([
      ['n', 1],
      ['spy', made],
    ]),
  ).toBe('- { n: 1 }')
  expect(
    exampleLine([
      ['n', 1],
      ['spy', drawn],
    ]),
  ).toBeUndefined()
  expect(exampleLine([['spy', made]])).toBeUndefined()
})
