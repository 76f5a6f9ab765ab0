import { describe, expect, it } from 'vitest'
import { inspect } from './subject-world.ts'

const files = {
  'shop.ts': 'export const priceOf = (name: string): number => name.length\n',
  'till.ts': [
    'interface Till { readonly cents: number; add(cents: number): Promise<number> }',
    'const till = (): Till => ({ cents: 0, add: async (cents) => await Promise.resolve(cents) })',
    'export const openTill = { setUp: async () => await Promise.resolve(till()), reset: (_: Till) => undefined }',
    'export const misspelt = { setUp: till, teardown: (_: Till) => undefined }',
    'export const needy = (drawer: number) => drawer',
    'export const wrong = { setUp: till, reset: (_: string) => undefined }',
    'export const vague = (): any => till()',
    'export default till',
    '',
  ].join('\n'),
}

interface Parts {
  readonly fixture?: string
  readonly then?: string
  readonly more?: string
}

const spec = ({
  fixture = '{ from: ./till.ts, export: openTill }',
  then = 'till.cents === priceOf(name)',
  more = '',
}: Parts) =>
  `version: 1
subject: ./shop.ts
fixtures:
  till: ${fixture}
${more}invariants:
  - id: rule
    rule: A rule.
    given: { name: { type: string } }
    then: |
      ${then}
`

const faultsOf = async (parts: Parts) => {
  const text = spec(parts)
  const { diagnostics } = await inspect(text, files)
  return diagnostics.map(({ code }) => code)
}

describe('the value of a fixture', () => {
  it.each([
    ['of an object', {}],
    ['of a function', { fixture: '{ from: ./till.ts, export: default }' }],
    [
      'in a function of `define`',
      { then: 'worth() === priceOf(name)', more: 'define: "const worth = () => till.cents"\n' },
    ],
    ['of a promise that is awaited', { then: 'await till.add(priceOf(name)) >= 0' }],
  ])('%s has the type that its module gives it', async (_, parts) => {
    expect(await faultsOf(parts)).toEqual([])
  })

  it.each([
    ['a misspelt member', { then: 'till.cent === 0' }, 'subject/unknown-property'],
    ['a promise that nobody awaits', { then: 'till.add(1)' }, 'subject/not-awaited'],
    ['a name that hides it', { then: 'const till = 1\n      till === 1' }, 'subject/shadowed-name'],
    ['that nothing uses', { then: 'priceOf(name) >= 0' }, 'subject/unused-fixture'],
  ])('is guarded from %s', async (_, parts, code) => {
    const faults = await faultsOf(parts)
    expect(faults[0]).toContain(code)
  })
})

describe('a fixture', () => {
  it.each([
    ['of a module that is not there', '{ from: ./tills.ts }', 'subject/missing-module'],
    ['that its module does not export', '{ from: ./till.ts, export: opneTill }', 'subject/no-such-export'],
    ['with a misspelt step', '{ from: ./till.ts, export: misspelt }', 'subject/fixture-member'],
    ['that needs something', '{ from: ./till.ts, export: needy }', 'subject/not-a-fixture'],
    ['whose reset takes something else', '{ from: ./till.ts, export: wrong }', 'subject/not-a-fixture'],
    ['of which nothing is known', '{ from: ./till.ts, export: vague }', 'subject/any'],
  ])('%s is refused, and nothing else is told', async (_, fixture, code) => {
    const faults = await faultsOf({ fixture })
    expect(faults).toEqual([code])
  })
})

it('leads mutation to the subject, and is not mutated itself', async () => {
  const parts = [
    'import { priceOf } from "./shop.js"',
    'import { drawer } from "./drawer.js"',
    'export const till = { setUp: () => ({ price: (name: string) => drawer(priceOf(name)) }) }',
    '',
  ]
  const drawer = 'export const drawer = (cents: number): number => cents\n'
  const text = spec({ fixture: '{ from: ./till.ts, export: till }', then: 'till.price(name) >= 0' })
  const { model } = await inspect(text, { ...files, 'till.ts': parts.join('\n'), 'drawer.ts': drawer })
  expect(model?.functions).toMatchObject([{ name: 'priceOf', named: true }])
})
