import { describe, expect, it } from 'vitest'
import type { ArbitraryPlan, FieldPlan } from '../../../src/ir/arbitrary-plan.ts'
import { numbering } from '../../../src/ir/numbering.ts'
import { shareParts } from '../../../src/phases/5-emit/sharing/share-parts.ts'

const field = (name: string, arbitrary: ArbitraryPlan, bound = false): FieldPlan => ({
  name,
  value: { kind: 'drawn', arbitrary },
  optional: false,
  bound,
})
const text: ArbitraryPlan = { kind: 'preset', name: 'boolean' }
const record = (...fields: readonly FieldPlan[]): ArbitraryPlan => ({ kind: 'record', fields })
const wide = (count: number, last: ArbitraryPlan = text): ArbitraryPlan =>
  record(
    ...Array.from({ length: count }, (_, index) => field(`part${String(index)}`, text)),
    field('last', last),
  )
const call = (functionName: string): ArbitraryPlan => ({
  kind: 'named',
  functionName,
  with: [],
  overrides: [],
})
const using = (name: string): ArbitraryPlan => ({
  kind: 'constant',
  value: { kind: 'code', text: name, uses: [name] },
  type: undefined,
})
const known: ArbitraryPlan = { kind: 'known', of: 'text', arbitrary: text }
const constructed = (arbitrary: ArbitraryPlan): ArbitraryPlan => ({
  kind: 'made',
  parts: [{ name: 'given', arbitrary }],
  code: { text: 'new Version(given)', uses: ['Version'] },
  mayRefuse: true,
})

const sharedIn = (plan: ArbitraryPlan, hasTies = false) =>
  shareParts(plan, {
    numberOf: numbering(),
    sizeOf: (name) => (name === 'large' ? 1000 : 5),
    isUnknown: () => false,
    label: 'order',
    hasTies,
  }).shared.map(({ label }) => label)

describe('parts that stand in a plan several times', () => {
  it.each<readonly [string, ArbitraryPlan, readonly string[]]>([
    ['large ones are shared', record(field('home', wide(30)), field('work', wide(30))), ['home']],
    ['small ones are not', record(field('home', wide(3)), field('work', wide(3))), []],
    ['different ones are not', record(field('home', wide(30)), field('work', wide(31))), []],
    [
      'those that need an earlier field are not',
      record(
        field('currency', text, true),
        field('home', wide(30, using('currency'))),
        field('work', wide(30, using('currency'))),
      ),
      [],
    ],
    [
      'those that need what stands outside are',
      record(field('home', wide(30, using('tenant'))), field('work', wide(30, using('tenant')))),
      ['home'],
    ],
    [
      'those that need what a constructor hands to its arguments are not',
      record(field('home', wide(30, known)), field('work', wide(30, known))),
      [],
    ],
    [
      'such constructors as a whole are',
      record(field('home', constructed(wide(30, known))), field('work', constructed(wide(30, known)))),
      ['home'],
    ],
    [
      'calls that make much are',
      record(field('home', call('large')), field('work', call('large'))),
      ['large'],
    ],
    [
      'calls that make little are not',
      record(field('home', call('small')), field('work', call('small'))),
      [],
    ],
    [
      'what stands inside of a shared one stands there once',
      record(field('home', wide(30, wide(20))), field('work', wide(30, wide(20)))),
      ['home'],
    ],
    [
      'what is made later is not looked into',
      {
        kind: 'tuple',
        elements: [1, 2].map(() => ({
          arbitrary: { kind: 'function', result: wide(30), whenCalled: true } as const,
          optional: false,
          rest: false,
        })),
      },
      [],
    ],
  ])('%s', (_, plan, expected) => {
    expect(sharedIn(plan)).toEqual(expected)
  })

  it('with ties are shared where the ties are', () => {
    const tied = wide(30, { kind: 'tie', name: 'order' })
    const plan = record(field('first', tied), field('second', tied))
    expect(sharedIn(plan)).toEqual([])
    expect(sharedIn(plan, true)).toEqual(['first'])
  })
})
