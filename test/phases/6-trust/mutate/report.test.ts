import { describe, expect, it } from 'vitest'
import { judgeReport } from '../../../../src/phases/6-trust/mutate-checks.ts'
import type { MutationSuite } from '../../../../src/phases/6-trust/mutate-suite.ts'
import { readMutants } from '../../../../src/phases/6-trust/stryker-mutants.ts'
import { mutatePatterns } from '../../../../src/phases/6-trust/stryker-options.ts'
import type { StrykerMutant } from '../../../../src/phases/6-trust/stryker-run.ts'

const root = '/shop'
const file = '/shop/src/price.ts'
const text = 'export function price(net: number) {\n  return net > 0 ? net : 0\n}\n'
const suite: MutationSuite = {
  name: 'price',
  testFile: '/shop/test/generated/price.spec.ts',
  invariants: [{ id: 'never-negative' }],
  functions: [{ name: 'price', named: true, file, startLine: 1, endLine: 3 }],
  subject: { file, standIns: [] },
  patience: 45_000,
  behind: [],
}
const test = (title: string) => ({ id: `test/generated/price.spec.ts#price ${title}` })

const raw = (over: Partial<StrykerMutant> = {}): StrykerMutant => ({
  id: '0',
  fileName: file,
  mutatorName: 'EqualityOperator',
  replacement: 'net >= 0',
  status: 'Killed',
  killedBy: [test('A price. [never-negative]').id, test('A price. [never-negative/free]').id],
  location: { start: { line: 2, column: 10 }, end: { line: 2, column: 17 } },
  ...over,
})
const read = (...found: readonly StrykerMutant[]) =>
  readMutants(found, { root, suites: [suite], texts: new Map([[file, text]]) }).map(({ mutant }) => mutant)

describe('a StrykerJS report', () => {
  it('becomes mutants with their place, their text and the invariants that killed them', () => {
    expect(read(raw())).toMatchObject([
      {
        suites: ['price'],
        file: 'src/price.ts',
        line: 2,
        original: 'net > 0',
        replacement: 'net >= 0',
        status: 'killed',
        killedBy: ['price/never-negative'],
      },
    ])
  })

  it('gives the same change the same id on another line, and equal changes different ones', () => {
    const moved = raw({ id: '1', location: { start: { line: 2, column: 10 }, end: { line: 2, column: 17 } } })
    const [first, second] = read(raw(), moved)
    expect(first?.id).toBe(read(raw({ id: '7' }))[0]?.id)
    expect(second?.id).toBe(`${first?.id}:2`)
  })

  it('tells a time-out by the clock from one by the count of loops, and from a process that died', () => {
    const statuses = read(
      raw({ status: 'Timeout', statusReason: 'Hit limit reached (501/500)' }),
      raw({ id: '1', status: 'Timeout' }),
      raw({
        id: '2',
        status: 'RuntimeError',
        statusReason: `Test runner crashed. Tried twice to restart it.`,
      }),
      raw({ id: '3', status: 'RuntimeError', statusReason: 'price is not a function' }),
    )
    expect(statuses.map((mutant) => mutant.timeout)).toEqual(['hit-limit', 'clock', 'died', undefined])
    expect(statuses.map(({ status }) => status)).toEqual(['timeout', 'timeout', 'timeout', 'error'])
    expect(statuses.flatMap((mutant) => mutant.killedBy)).toEqual([])
  })
})

describe('a report that proves nothing is an error', () => {
  const codes = (tests: readonly { id: string }[], mutants: readonly StrykerMutant[]) =>
    judgeReport({ tests, mutants }, [suite], root).map(({ code }) => code)
  const ran = [test('A price. [never-negative]')]

  it('when no test of the suite ran', () => {
    expect(codes([], [raw()])).toEqual(['mutate/no-tests'])
    expect(codes([{ id: 'test/other.spec.ts#x' }], [raw()])).toEqual(['mutate/no-tests'])
  })

  it('when no mutant was made in its functions', () => {
    expect(codes(ran, [])).toEqual(['mutate/no-mutants'])
    expect(codes(ran, [raw({ status: 'Ignored' })])).toEqual(['mutate/no-mutants'])
  })

  it('when mutants were not tried', () => {
    expect(codes(ran, [raw(), raw({ status: 'Pending' })])).toEqual(['mutate/incomplete'])
  })

  it('and one in which all ran is none', () => {
    expect(codes(ran, [raw()])).toEqual([])
  })
})

it('StrykerJS is pointed at the lines of the functions, neighbours joined, names taken literally', () => {
  const places = [
    { name: 'b', named: true, file: '/shop/src/[id]/price.ts', startLine: 9, endLine: 12 },
    { name: 'a', named: true, file: '/shop/src/[id]/price.ts', startLine: 3, endLine: 8 },
    { name: 'c', named: true, file: '/shop/src/[id]/price.ts', startLine: 20, endLine: 22 },
  ]
  expect(mutatePatterns(places)).toEqual([
    '/shop/src/[[]id[]]/price.ts:3-12',
    '/shop/src/[[]id[]]/price.ts:20-22',
  ])
})
