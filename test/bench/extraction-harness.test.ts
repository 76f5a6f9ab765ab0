import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

interface Measured {
  readonly sound: Readonly<Record<string, string>>
  readonly caught: Readonly<Record<string, { readonly seeds: number; readonly by: readonly string[] }>>
  readonly hung: readonly string[]
}

interface Harness {
  readonly measure: (given: object, suite: object, settings: object) => Promise<Measured>
  readonly scoreOf: (given: object, replayed: object, measured: object) => Readonly<Record<string, unknown>>
  readonly totalOf: (scores: readonly object[]) => Readonly<Record<string, unknown>>
  readonly tableText: (scores: readonly object[], total: object) => string
}

const folder = path.resolve(import.meta.dirname, '../../bench/extraction/harness')
const part = async (name: string) => (await import(pathToFileURL(path.join(folder, name)).href)) as Harness

const { measure } = await part('measure.js')
const { scoreOf, totalOf } = await part('score.js')
const { tableText } = await part('report.js')

/** What a generated file comes down to; the subject is beside it. */
const tests = `
import { describe, it } from 'vitest'
import { double } from './subject.ts'

const holds = (is: boolean) => { if (!is) throw new Error('\\nGiven a number\\nFailed\\nReplay it') }
const seed = () => Number(process.env['GEN_PROPS_SEED'])
const isThorough = () => process.env['GEN_PROPS_RUNS'] === '1000'

describe('double', () => {
  it('adds a number to itself [of-two]', () => holds(double(2) === 4))
  it('is of use for odd seeds [odd/seeds]', () => holds(seed() % 2 === 0 || double(3) === 6))
  it('is wrong [wrong]', () => holds(double(1) === 3))
  it('never ends [endless]', () => isThorough() ? new Promise(() => undefined) : holds(false))
})
`

const double = {
  subject: 'export const double = (value: number): number => value + value\n',
  subjectFile: path.join(folder, 'subject.ts'),
  bugs: {
    triples: { is: 'value + value', becomes: 'value * 3' },
    'odd-only': { is: 'value + value', becomes: 'value % 2 === 1 ? 7 : value * 2' },
    none: { is: 'value + value', becomes: 'value * 2' },
  },
}

const measured = await measure(
  double,
  {
    files: new Map([
      [path.join(folder, 'double.spec.ts'), tests],
      [double.subjectFile, double.subject],
    ]),
    entry: path.join(folder, 'double.spec.ts'),
  },
  { soundRuns: 1000, soundSeeds: [1, 2], bugRuns: 100, bugSeeds: [1, 2, 3, 4], needed: 4, patience: 400 },
)

describe('the bench of extraction', () => {
  it('says which tests hold for the correct subject, and which never end', () => {
    expect(measured.sound).toEqual({
      'of-two': '',
      'odd/seeds': '',
      wrong: expect.stringContaining('Given a number') as string,
      endless: 'it does not end',
    })
    expect(measured.hung).toEqual(['correct endless'])
  })

  it('looks for bugs with each seed until too many have passed, by tests that hold only', () => {
    expect(measured.caught).toMatchObject({
      triples: { seeds: 4, by: ['of-two'] },
      'odd-only': { seeds: 1, by: ['odd/seeds'] },
      none: { seeds: 0, by: [] },
    })
  })

  it('counts invariants, bugs and sentences', () => {
    const added = ['of-two', 'odd', 'wrong', 'endless', 'gone']
    const caught = { triples: { seeds: 4, isCaught: true, by: ['of-two'] } }
    const score = scoreOf(
      { trade: 'doubling', bugs: double.bugs },
      {
        extraction: {
          added,
          acceptedAtFirst: 3,
          acceptedAfterRepair: 1,
          addedByReview: ['gone'],
          changedByReview: [],
          dropped: [
            { section: 'invariants', name: 'vague', reason: 'the brief does not say this' },
            { section: 'factories', name: 'number', reason: 'no type' },
          ],
          coverage: [{ state: 'covered' }, { state: 'covered' }, { state: 'open' }, { state: 'missing' }],
          model: 'nobody',
        },
        tokens: { input: 10, output: 5, estimated: true },
        faults: [],
      },
      { ...measured, caught },
    )
    expect(score).toMatchObject({ offered: 6, accepted: 5, sound: 2, bugs: 3, caught: 1 })
    expect(score['sentences']).toEqual({ obliging: 4, covered: 2, uncovered: 0, open: 1, missing: 1 })
    expect(score['unsound']).toEqual([
      { id: 'wrong', failure: 'Given a number\nFailed' },
      { id: 'endless', failure: 'it does not end' },
      { id: 'gone', failure: 'it has no test' },
    ])
    const total = totalOf([score, score])
    expect(total).toMatchObject({ offered: 12, accepted: 10, sound: 4, bugs: 6, caught: 2 })
    expect(tableText([score], total)).toMatch(/doubling +6 .* 83\.3 % +2\/5 +40\.0 % +1\/3 +33\.3 %/)
  })
})
