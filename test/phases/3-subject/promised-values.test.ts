import { expect, it } from 'vitest'
import { inspect } from './subject-world.ts'

const toll = `
export async function toll(axles: number): Promise<number> { return axles * 3 }
export async function tolls(axles: readonly number[]): Promise<number[]> { return axles.map((one) => one * 3) }
export class Gate {
  async pay(axles: number): Promise<number> { return axles }
  async filter(all: readonly number[], keeps: (one: number) => Promise<boolean>): Promise<number[]> { return (await keeps(1)) ? [...all] : [] }
  async paid(): Promise<readonly number[]> { return [] }
}
`

/** Keys of code whose value is used, each with the promise that stands there instead. */
const kinds: Readonly<Record<string, string>> = {
  'deterministic result': 'kind: deterministic, result: toll(n)',
  'conforms result': 'kind: conforms, result: toll(n), type: number',
  'sorted result': 'kind: sorted, result: "tolls([n])"',
  'unique result': 'kind: unique, result: "tolls([n])"',
  'subset result': 'kind: subset, result: "tolls([n])", of: "[n]"',
  'subset of': 'kind: subset, result: "[n]", of: "tolls([n])"',
  'invariant-under result': 'kind: invariant-under, change: { n: { expr: n + 1 } }, result: toll(n)',
  'equivalent actual': 'kind: equivalent, actual: toll(n), expected: n * 3',
  'equivalent expected': 'kind: equivalent, actual: n * 3, expected: toll(n)',
  'conserves before': 'kind: conserves, measure: "(x: number) => x", before: toll(n), after: n',
  'conserves after': 'kind: conserves, measure: "(x: number) => x", before: n, after: toll(n)',
  unchanged: 'then: n === n + 0, unchanged: [toll(n)]',
  'equals in then': 'then: "equals(toll(n), toll(n))"',
  'difference in then': 'then: toll(n) !== toll(n)',
  'text in then': 'then: "`${toll(n)}` === `${toll(n)}`"',
  'negation in then': 'then: "!toll(n)"',
  'every in then': 'then: "[n].every(async (x) => (await toll(x)) > 0)"',
  'some in then': 'then: "[n].some((x) => toll(x))"',
  'filter in then': 'then: "[n].filter(async (x) => x > 0).length <= 1"',
  'find in then': 'then: "[n].find(async (x) => x > 0) === n"',
  'helper in then': 'then: "isUnique([n], async (x) => x)"',
  'equals in assuming': 'assuming: "equals(toll(n), toll(n))", then: n > 0',
  'list in of': 'kind: idempotent, of: "(x) => [toll(x)]"',
  measure: 'kind: conserves, measure: "(x: number) => [toll(x)]", before: n, after: n',
  cover: 'then: n > 0, cover: { dear: { when: toll(n), atLeast: 5% } }',
  'machine state': 'kind: transitions, of: gate, state: system.pay(1), edges: { a: [b] }, terminal: [b]',
}

/** In each of these a promise may stand. */
const allowed: Readonly<Record<string, string>> = {
  'awaited result': 'kind: deterministic, result: await toll(n)',
  'asynchronous function':
    'kind: commutative, given: { a: { type: integer }, b: { type: integer } }, of: "(a, b) => toll(a + b)"',
  'list of promises':
    'then: "(await Promise.all([n].map(async (x) => (await toll(x)) >= 0))).every((one) => one)"',
  'own filter':
    'when: "const found = await new Gate().filter([n], async (x) => x > 0)", then: found.length < 2',
  'identity of promises': 'when: "const first = toll(n)", then: first === first',
  'awaited equals': 'then: "equals(await toll(n), n * 3)"',
  'ending of a promise': 'when: "const end = await outcome(toll(n))", then: end.ok',
}

it('promises that nobody awaits are told in every key whose value is used', async () => {
  const given = 'given: { n: { type: integer, minimum: 0, maximum: 9 } }'
  const rows = [...Object.entries(kinds), ...Object.entries(allowed)]
  const head = [
    'version: 1',
    'subject: ./toll.ts',
    'machines:',
    '  gate: { system: new Gate(), commands: { pay: { run: await system.pay(1) } } }',
    'invariants:',
  ]
  const lines = rows.map(([, keys], index) => {
    const own = keys.includes('given:') || keys.includes('of: gate') ? '' : `${given}, `
    return `  - { id: rule-${index}, rule: A rule, ${own}${keys} }`
  })
  const { faults } = await inspect([...head, ...lines, ''].join('\n'), { 'toll.ts': toll })
  const told = rows.map(([name], index) => {
    const own = faults.filter((fault) => fault.includes(` ${head.length + index + 1}:`))
    return [name, own.some((fault) => fault.startsWith('subject/not-awaited ')) ? 'told' : own]
  })
  const awaited = Object.keys(kinds).map((name) => [name, 'told'])
  expect(told).toEqual([...awaited, ...Object.keys(allowed).map((name) => [name, []])])
})
