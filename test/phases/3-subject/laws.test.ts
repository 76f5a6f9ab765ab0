import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../src/diagnostics/diagnostic.ts'
import { inspect } from './subject-world.ts'

const numbers = (count: number) =>
  ['a', 'b', 'c'].slice(0, count).map((name) => `      ${name}: { type: integer }`)

/** A spec of one law about as many whole numbers. */
const law = (count: number, lines: readonly string[]) =>
  [
    'version: 1',
    'subject: ./shop.ts',
    'invariants:',
    '  - id: rule',
    '    rule: A law.',
    '    given:',
    ...numbers(count),
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n')

describe('the code of a law', () => {
  it.each([
    ['associative', 3, ['of: max']],
    ['involution', 1, ['of: "(n) => -n"']],
    ['identity', 1, ['of: max', 'element: "-Infinity"']],
    ['distributive', 3, ['of: "(x, y) => x * y"', 'over: "(x, y) => x + y"']],
    ['homomorphism', 2, ['of: format', 'from: max', 'to: "(x, y) => x + y"']],
    ['comparator', 3, ['of: "(x, y) => x - y"']],
    ['equivalence', 3, ['of: "(x, y) => x === y"']],
    ['monotonic', 2, ['of: format', 'by: "(n) => -n"']],
    ['inductive', 1, ['of: "(n) => n"', 'split: "(n) => [n, 0]"', 'combine: sum']],
    ['conserves', 1, ['measure: "(n) => n"', 'before: a', 'after: a']],
    ['equivalent', 1, ['actual: format(a)', 'expected: "`${a}`"']],
    ['sorted', 1, ['result: "[a, a + 1]"']],
    ['unique', 1, ['result: "[{ a }]"', 'by: "(item) => item.a"']],
    ['subset', 1, ['result: "[a]"', 'of: "new Set([a])"']],
    ['subset', 1, ['result: "[{ a }]"', 'of: "new Set([{ a, b: 1 }])"', 'by: "({ a: own }) => own"']],
    ['invariant-under', 1, ['result: format(a)', 'change: { a: "a + 0" }']],
  ])('of kind %s fits what is given', async (kind, count, lines) => {
    const { faults } = await inspect(law(count, [`kind: ${kind}`, ...lines]))
    expect(faults).toEqual([])
  })

  it.each([
    ['associative', 3, ['of: "(x, y) => `${x}${y}`"'], '`${x}${y}`'],
    ['identity', 1, ['of: max', 'element: "``"'], '``'],
    ['distributive', 3, ['of: max', 'over: "(x, y) => x < y"'], '(x, y)'],
    ['homomorphism', 2, ['of: format', 'from: max', 'to: max'], 'max'],
    ['comparator', 3, ['of: "(x, y) => x < y"'], '(x, y)'],
    ['equivalence', 3, ['of: "(x, y) => x - y"'], '(x, y)'],
    ['monotonic', 2, ['of: "(n) => ({ n })"'], '(n)'],
    ['inductive', 1, ['of: format', 'split: "(n) => n"', 'combine: "(all) => all.join()"'], '(n)'],
    ['conserves', 1, ['measure: parse', 'before: a', 'after: a'], 'parse'],
    ['sorted', 1, ['result: "[{ a }]"'], '[{ a }]'],
    ['sorted', 1, ['result: "[{ a }]"', 'by: "(one, other) => one.a - other.a"'], '(one, other)'],
    ['unique', 1, ['result: "[{ a }]"', 'by: "(one, other) => one.a === other.a"'], '(one, other)'],
    ['idempotent', 1, ['of: "(n, m) => n + m"'], '(n, m)'],
    ['unique', 1, ['result: a'], 'a'],
    ['subset', 1, ['result: "[a]"', 'of: a'], 'a'],
    ['invariant-under', 1, ['result: a', 'change: { a: format(a) }'], 'format(a)'],
  ])('of kind %s is refused when it does not', async (kind, count, lines, place) => {
    const { faults } = await inspect(law(count, [`kind: ${kind}`, ...lines]))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(/^subject\/(?:wrong-type|type-error) /)
    expect(faults[0]).toContain(place)
  })

  // Promises have no order, and each is another: `sorted` would hold of any list, `unique` too.
  it.each(['sorted', 'unique', 'subset'])('compares by what is there at once: %s', async (kind) => {
    const of = kind === 'subset' ? ['of: "[{ a }]"'] : []
    const lines = [`kind: ${kind}`, 'result: "[{ a }]"', ...of, 'by: "async (item) => item.a"']
    const { faults } = await inspect(law(1, lines))
    expect(faults).toEqual([expect.stringMatching(/^subject\/not-awaited .*«async/)])
  })

  it('is told which values it is about where more are given', async () => {
    const text = law(3, ['kind: monotonic', 'of: "() => 1"'])
    const { diagnostics } = await inspect(text.replace('b: { type: integer }', 'b: { type: "number[]" }'))
    expect(diagnostics.map((one) => wordsOf(one))).toMatchObject([
      {
        text: expect.stringContaining('`a number, a text, a boolean or a Date` is due') as string,
        help: expect.stringContaining('about the last 2 of `given`: `b`, `c`') as string,
      },
    ])
  })

  it('that measures before `when` sees nothing of what `when` makes', async () => {
    const measure = ['when: const made = max(a, 1)', 'measure: "(n) => n + made"', 'before: a', 'after: made']
    const { faults } = await inspect(law(1, ['kind: conserves', ...measure]))
    expect(faults).toEqual([expect.stringMatching(/^subject\/unknown-name .*«made»/)])
  })
})

const reading = `
export class Unread extends Error { readonly line: number | undefined = 1; readonly near?: { readonly text: string } }
export const read = (n: number): number => { if (n > 0) throw new Unread(); return n }
`
const exact = '{ "compilerOptions": { "strict": true, "exactOptionalPropertyTypes": true } }'

/** A spec of an error that has something in a field. */
const failure = (has: string) =>
  law(1, ['kind: throws', 'when: read(a)', `throws: { type: Unread, has: { ${has} } }`]).replace(
    'shop',
    'reading',
  )

describe('a field of an error', () => {
  it.each([
    'line: "undefined"',
    'line: "a > 9 ? 1 : undefined"',
    'near: "undefined"',
    'near: "a > 9 ? ({ text: `x` }) : undefined"',
  ])('may be absent where its type says so: %s', async (has) => {
    expect((await inspect(failure(has), { 'reading.ts': reading, 'tsconfig.json': exact })).faults).toEqual(
      [],
    )
  })

  it.each(['line: "`1`"', 'message: "undefined"', 'near: "1"'])('is of its type: %s', async (has) => {
    const { faults } = await inspect(failure(has), { 'reading.ts': reading, 'tsconfig.json': exact })
    expect(faults).toEqual([expect.stringMatching(/^subject\/wrong-type /)])
  })
})
