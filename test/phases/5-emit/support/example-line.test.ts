import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { exampleLine } from '../../../../templates/support/example-line.ts'

const holdingItself: unknown[] = [1]
holdingItself.push(holdingItself)
const mapOfItself = new Map<string, unknown>()
mapOfItself.set('self', { mapOfItself })

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
  ])('is an expression where YAML has no such value: %s', (x, line) => {
    expect(exampleLine([['x', x]])).toBe(line)
  })

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['an object of a class', new (class Purse {})()],
    ['a field of a class', [{ at: new (class Purse {})() }]],
    ['a list that holds itself', holdingItself],
    ['a map that holds itself', { map: mapOfItself }],
    ['a promise', new Map([[1, Promise.resolve(1)]])],
  ])('is nothing for %s', (_, x) => {
    expect(
      exampleLine([
        ['n', 1],
        ['x', x],
      ]),
    ).toBeUndefined()
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
