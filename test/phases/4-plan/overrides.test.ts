import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawn, drawWorld, type DrawWorld } from './draw-world.ts'

const subject = `
export type Currency = 'USD' | 'EUR'
export interface Address { city: string; zip: string }
export interface Customer { id: number; name: string; address: Address; phone: { home: string; work: string } }
export interface Line { sku: string; currency: Currency; cents: number }
export interface Order { id: string; currency: Currency; customer: Customer; buyer: number; lines: Line[]; note?: string }
export const total = (order: Order): number => order.lines.length
`
const spec = `version: 1
subject: ./subject.ts
factories:
  line: { type: Line, fields: { cents: { type: integer, minimum: 0, maximum: 99 } } }
  customer: { type: Customer, fields: { id: { type: integer, minimum: 1 } } }
  order:
    type: Order
    bind: { limit: { type: integer, minimum: 1, maximum: 3 } }
    fields:
      currency: { enum: [USD, EUR] }
      customer: customer
      lines: { items: { factory: line, fields: { currency: { expr: currency } } }, minItems: 1, maxItems: { expr: limit } }
  namedOrder: { type: Order, fields: { customer: { fields: { name: { const: Ada }, address: { fields: { zip: { const: '1' } } } } } } }
  emptyOrder: { factory: order, fields: { lines: { minItems: 0, maxItems: 0 } } }
  book:
    params: { people: "readonly Customer[]" }
    type: Order
    fields: { buyer: { elementOf: people.map((person) => person.id) } }
  library:
    fields:
      people: { items: customer, minItems: 1, uniqueBy: id }
      orders: { items: { factory: book, with: { people: people } }, maxItems: 3 }
invariants:
  - id: lines-are-counted
    rule: Lines are counted.
    given:
      order: order
      cheap: { factory: order, fields: { lines: { items: { fields: { cents: { const: 1 } } } } } }
    then: |
      total(order) === order.lines.length
      cheap.lines.every((line) => line.cents === 1 && line.currency === cheap.currency)
`
interface Line {
  readonly sku: string
  readonly currency: string
  readonly cents: number
}
interface Order {
  readonly currency: string
  readonly buyer: number
  readonly customer: {
    readonly id: number
    readonly name: string
    readonly phone: { readonly home: string; readonly work: string }
    readonly address: { readonly city: string; readonly zip: string }
  }
  readonly lines: readonly Line[]
  readonly note?: string
}
type Make = (...given: readonly unknown[]) => Order
interface Library {
  readonly people: readonly { readonly id: number }[]
  readonly orders: readonly Order[]
}

let world: DrawWorld
let factories: Record<string, (...given: readonly unknown[]) => never>
let text: string
beforeAll(async () => {
  world = await drawWorld(subject)
  const built = await world.build(spec)
  factories = built.module as never
  text = built.text
}, 60_000)
afterAll(() => world.remove())

const order = (...given: readonly unknown[]) =>
  drawn(factories['order']?.(...given) as unknown as fc.Arbitrary<Order>, 100)
const made = (...given: readonly unknown[]) => (factories['makeOrder'] as unknown as Make)(...given)

describe('a factory takes what stands in for its fields', () => {
  it('as values and as arbitraries', () => {
    for (const { currency, lines, note } of order({ note: 'hi', currency: fc.constant('EUR') })) {
      expect([currency, note]).toEqual(['EUR', 'hi'])
      expect(lines.every((line) => line.currency === 'EUR')).toBe(true)
    }
  })

  it('as functions of the names that it draws before', () => {
    const lines = ({ currency, limit }: { currency: string; limit: number }) =>
      fc.constant(Array.from({ length: limit + 5 }, (_, at) => ({ sku: String(at), currency, cents: 1 })))
    for (const { currency, lines: found } of order({ lines })) {
      expect(found.length).toBeGreaterThan(5)
      expect(found.every((line) => line.currency === currency)).toBe(true)
    }
  })

  it('deeply, with all else as it was', () => {
    for (const { customer } of order({
      customer: { name: 'Ada', address: { city: fc.constant('Rome') }, phone: { home: '1' } },
    })) {
      expect([customer.name, customer.address.city]).toEqual(['Ada', 'Rome'])
      expect([customer.phone.home, typeof customer.phone.work]).toEqual(['1', 'string'])
      expect(customer.id).toBeGreaterThan(0)
      expect(typeof customer.address.zip).toBe('string')
    }
  })

  it('deeply, beside what the spec says of the fields of a named type', () => {
    for (const { customer } of drawn(
      factories['namedOrder']?.({
        customer: { address: { city: 'Rome' } },
      }) as unknown as fc.Arbitrary<Order>,
    ))
      expect([customer.name, customer.address]).toEqual(['Ada', { city: 'Rome', zip: '1' }])
    expect(text).toContain('name: fc.constant("Ada"), address: address({ zip: fc.constant("1")')
  })

  it('through the factory that refines it', () => {
    for (const { currency, lines } of drawn(
      factories['emptyOrder']?.({ currency: 'EUR' }) as unknown as fc.Arbitrary<Order>,
    ))
      expect([currency, lines]).toEqual(['EUR', []])
    expect(text).toContain('return order({ lines: ({ currency }) => fc.array(')
  })
})

describe('a value for a test by example', () => {
  it('is valid, small and always the same', () => {
    expect(made()).toEqual(made())
    const { currency, lines, customer } = made()
    expect(lines).toEqual([{ sku: '', currency, cents: 0 }])
    expect(customer).toEqual({
      id: 1,
      name: '',
      address: { city: '', zip: '' },
      phone: { home: '', work: '' },
    })
    expect(Object.keys(made())).not.toContain('note')
  })

  it('keeps what fields share beside what is given', () => {
    const { currency, lines, customer, note } = made({
      currency: 'EUR',
      note: 'x',
      customer: { address: { zip: '1' } },
    })
    expect(lines[0]?.currency).toBe(currency)
    expect([currency, note, customer.address]).toEqual(['EUR', 'x', { city: '', zip: '1' }])
  })

  it('is shown in the comment of its function', () => {
    expect(text).toContain("@example makeLine({ sku: 'example' })")
    expect(text).toContain("@example makeCustomer({ id: 2, address: { city: 'example' } })")
    expect(text).toContain('Any `Line` whose `cents` is as the spec says.')
  })
})

it('entities refer to one another across factories with parameters', () => {
  const libraries = drawn(factories['library']?.() as unknown as fc.Arbitrary<Library>, 100)
  for (const { people, orders } of libraries) {
    const ids = people.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(orders.every(({ buyer }) => ids.includes(buyer))).toBe(true)
  }
  expect(libraries.some(({ orders }) => orders.length > 1)).toBe(true)
})

const calls = `import fc from 'fast-check'
import * as factories from './built-1/spec.factories.ts'
export const right = [
  factories.order({ currency: 'EUR', note: fc.string() }),
  factories.order({ customer: { address: { city: 'Rome' } }, lines: ({ currency, limit }) => fc.array(factories.line({ currency }), { maxLength: limit }) }),
  factories.makeOrder({ customer: { name: fc.string() }, lines: [] }),
  factories.emptyOrder({ id: 'a' }),
]
// @ts-expect-error a misspelt field
factories.order({ curency: 'EUR' })
// @ts-expect-error no value of the type
factories.order({ currency: 'YEN' })
// @ts-expect-error an arbitrary of another type
factories.order({ id: fc.integer() })
// @ts-expect-error no such field inside
factories.makeOrder({ customer: { town: 'Rome' } })
// @ts-expect-error no such name
factories.order({ lines: ({ colour }) => fc.constant([]) })
`

it('is typed, deeply', async () => {
  expect(await world.typeFaults(calls)).toEqual([])
}, 60_000)
