import fc from 'fast-check'
import type * as subject from './subject.ts'

/** What somebody who knows fast-check writes for the same types and bounds. */
const noSpecials = { noNaN: true, noDefaultInfinity: true }
const text = () => fc.string()
const options = { noNullPrototype: true }

export const price = () => fc.double({ min: 0, max: 1000, ...noSpecials })
export const name = () => fc.string({ unit: 'grapheme-ascii', maxLength: 20 })
export const scores = () => fc.array(fc.integer({ min: 0, max: 100 }))
export const line = (): fc.Arbitrary<subject.Line> =>
  fc.record(
    {
      sku: text(),
      cents: fc.integer({ min: 0, max: 100000 }),
      currency: fc.constantFrom<subject.Currency>('USD', 'EUR', 'GBP'),
      hidden: fc.boolean(),
      note: text(),
    },
    { requiredKeys: ['sku', 'cents', 'currency', 'hidden'], ...options },
  )
export const customer = (): fc.Arbitrary<subject.Customer> =>
  fc.record(
    {
      id: fc.integer({ min: 1, max: 1000000 }),
      name: text(),
      address: fc.record({ city: text(), zip: text() }, options),
    },
    options,
  )
export const order = (): fc.Arbitrary<subject.Order> =>
  fc.record(
    {
      customer: customer(),
      lines: fc.array(line(), { maxLength: 5 }),
      placed: fc.date({ noInvalidDate: true }),
    },
    options,
  )
export const shape = (): fc.Arbitrary<subject.Shape> =>
  fc.oneof(
    fc.record({ kind: fc.constant('circle' as const), radius: fc.double(noSpecials) }, options),
    fc.record({ kind: fc.constant('square' as const), side: fc.double(noSpecials) }, options),
    fc.record(
      {
        kind: fc.constant('rectangle' as const),
        width: fc.double(noSpecials),
        height: fc.double(noSpecials),
      },
      options,
    ),
  )
export const tree = (): fc.Arbitrary<subject.Tree> =>
  fc.letrec<{ tree: subject.Tree }>((tie) => ({
    tree: fc.record(
      {
        value: fc.double(noSpecials),
        children: fc.oneof(
          { maxDepth: 3, depthIdentifier: 'tree' },
          fc.constant<subject.Tree[]>([]),
          fc.array(tie('tree')),
        ),
      },
      options,
    ),
  })).tree
export const point = (): fc.Arbitrary<subject.Point> =>
  fc.tuple(fc.double(noSpecials), fc.double(noSpecials), text())
export const stock = (): fc.Arbitrary<subject.Stock> => fc.dictionary(text(), fc.double(noSpecials), options)
export const index = (): fc.Arbitrary<subject.Index> =>
  fc.array(fc.tuple(text(), fc.double(noSpecials))).map((entries) => new Map(entries))
export const maybe = (): fc.Arbitrary<subject.Maybe> =>
  fc.oneof(text(), fc.double(noSpecials), fc.constant(null))
