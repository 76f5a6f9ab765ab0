import { describe, expect, it } from 'vitest'
import { shop } from './shop.ts'
import { worldWith } from './world.ts'

const subject = `export interface Item { readonly price: number; readonly hidden: boolean }
export class NegativePriceError extends Error {}
export function total(items: readonly Item[]): number { return items.length }
export async function charge(cents: number): Promise<{ paid: number }> { return { paid: cents } }
`

/** Each fault is marked by the code that it must be told by, at its line. */
const spec = `version: 1
subject: { from: ../src/cart.ts, names: [total, charge, Itm, Item, NegativePriceError] } # subject/no-such-export
brief: ../brief.md
titel: Cart # spec/unknown-key
define: |
  const dear = (items: readonly Item[]) => items.filter((item) => item.prize > 10) // subject/unknown-property
  const cheap = (items: readonly Item[]) => items.filter((item) => item.price < 10
  const nothing = 0
factories:
  item:
    type: Item
    fields:
      price: { type: integer, minimum: 10, maximum: 1 } # plan/no-value
      weight: { type: integer } # subject/unknown-field
  basket: { items: { factory: item, minItems: 1 }, minItms: 1 } # spec/unknown-key
invariants:
  - id: kind
    quote: The total is the sum of the visible items.
    kind: trows # spec/unknown-word
    given: { items: baskt } # spec/unknown-factory
    when: total(items)
    throws: { type: NegativPriceError } # subject/unknown-name
  - id: yaml
    quote: The total is the sum of the visible items.
    given: { items: basket }
    because: half: a cent # spec/yaml-syntax
    then: total(items) === 'none' # subject/type-error
  - id: trap
    quote: The total is the sum of the visible itemz. # spec/quote-not-found
    given: { items: basket }
    then: # line
      - total(items) >= nothing ? true : false # spec/code-is-data
  - id: promises
    quote: The total is the sum of the visible items.
    given: { items: basket }
    when: |
      const amount = total(items)
      const receipt = charge(amount)
    then: |
      amount.cents === 1 // subject/unknown-property
      receipt.paid === amount // subject/not-awaited
      fetch('x') === amount // subject/impure-global
      dear(items).map((item) => item.price).length >= cheap(items).map((item) => item.price).length
  - id: promises # spec/duplicate-id
    quote: A negative price must be refused.
    given: { items: basket }
    when: |
      let amount = total(items) // subject/not-allowed
    then: amount # subject/not-boolean
\ttags: [a] # spec/tab-indent
`

/** Where the code of a fault stands behind its line, and where it cannot. */
const unmarked = [['subject/syntax', 7]]
const marked = spec
  .split('\n')
  .flatMap((line, at) => [...line.matchAll(/[a-z]+\/[a-z-]+$/g)].map(([code]) => [code, at + 1]))
const due = [...marked, ...unmarked].sort(([, a], [, b]) => Number(a) - Number(b))

describe('lint', () => {
  it('tells all faults of a spec at once, in order of place, and nothing that only follows from them', async () => {
    const files = { ...shop, 'src/cart.ts': subject, 'invariants/cart.yaml': spec }
    const { gen } = await worldWith(files)
    const { out, code } = await gen('lint', '--format', 'json')
    const { diagnostics } = JSON.parse(out) as {
      diagnostics: { code: string; start: { line: number } }[]
    }
    expect(due.length).toBeGreaterThan(15)
    expect(diagnostics.map((one) => [one.code, one.start.line])).toEqual(due)
    expect(code).toBe(1)
  }, 90_000)
})
