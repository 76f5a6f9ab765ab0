import { expect, it } from 'vitest'
import { inspect } from './subject-world.ts'

const head = 'version: 1\nsubject: ./shop.ts\n'
const number = '{ type: integer }'
const both = `given: { a: ${number}, b: ${number} }`
const rule = (...lines: readonly string[]) =>
  `invariants:\n  - id: rule\n    rule: A rule.\n${lines.map((line) => `    ${line}\n`).join('')}`
const machine = (given: string, run: string) =>
  `machines:\n  cart:\n    given: { size: ${number} }\n    system: "({ add: (n: number) => n })"\n    model: "({ n: 0 })"\n` +
  `    commands:\n      add: { given: ${given}, run: "${run}" }\n`
const about = (lines: string) => `invariants:\n  - { id: a, rule: A rule., ${lines} }\n`

it.each([
  ['by nothing', rule(both, 'then: format(a) !== ""'), ['subject/unused-given b']],
  ['in `then`', rule(both, 'then: max(a, b) >= a'), []],
  ['in a type', rule(both, 'then: max(a, 1 as typeof b) >= a'), []],
  [
    'by what is drawn after it',
    rule(`given: { b: ${number}, a: { expr: b + 1 } }`, 'then: max(a, 1) >= a'),
    [],
  ],
  [
    'by a bound',
    rule(`given: { b: ${number}, a: { type: integer, minimum: { expr: b } } }`, 'then: max(a, 1) >= a'),
    [],
  ],
  ['by the law of a kind', rule('kind: commutative', both, 'of: max'), []],
  [
    'by a law about fewer',
    rule('kind: idempotent', both, 'of: (n) => max(n, 1)'),
    ['subject/unused-given a'],
  ],
  ['by a change', rule('kind: invariant-under', both, `change: { b: ${number} }`, 'result: format(a)'), []],
  [
    'by `cover` alone',
    rule(both, 'then: format(a) !== ""', 'cover: { large: { when: b > 5, atLeast: 5% } }'),
    [],
  ],
  [
    'by one case of two',
    rule(both, 'cases: { one: { then: "max(a, b) >= a" }, two: { then: "max(a, 1) >= a" } }'),
    [],
  ],
  ['by nothing, on purpose', rule(`given: { a: ${number}, _b: ${number} }`, 'then: format(a) !== ""'), []],
  [
    'as a constant, for that of a scenario',
    rule(`given: { a: ${number}, b: { const: 1 } }`, 'then: format(a) !== ""'),
    [],
  ],
  [
    'by no code of its factory',
    'factories:\n  some: { params: { low: number, more: number }, type: integer, minimum: { expr: low } }\n' +
      rule('given: { a: { factory: some, with: { low: 1, more: 2 } } }', 'then: max(a, 1) >= a'),
    ['subject/unused-given more'],
  ],
  [
    'by no command',
    machine(`{ n: ${number}, m: ${number} }`, 'system.add(n)') + about('kind: model, of: cart'),
    ['subject/unused-given size', 'subject/unused-given m'],
  ],
  [
    'by a rule about the machine',
    machine(`{ n: ${number} }`, 'system.add(n)') +
      about('kind: always, of: cart, then: size === size || model.n === 0'),
    [],
  ],
  ['and the code has a fault', rule(both, 'then: formt(a) !== ""'), ['subject/unknown-name formt']],
])('tells of what is given and used %s', async (_, text, expected) => {
  const spec = head + text
  const { diagnostics } = await inspect(spec)
  const told = diagnostics.map(({ code, range }) => `${code} ${spec.slice(range?.start, range?.end)}`)
  expect(told).toEqual(expected)
})
