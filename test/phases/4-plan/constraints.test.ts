import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { cases as written, subject } from './constraint-cases.ts'
import { formatTests, wrongTexts } from './schema/format-tests.ts'
import { drawn, drawWorld, type DrawWorld, type Factories } from './draw-world.ts'
import { brokenLists } from './broken-list-cases.ts'
import { misplaced, pairs } from './keyword-table.ts'
import { made, route, tuples, tupleSchema, tupleTypes } from './tuple-cases.ts'

const cases = [...written, ...pairs, ...tuples, ...made, ...brokenLists]
const line = '  line: { type: Line, fields: { cents: { type: integer, minimum: 0, maximum: 99 } } }'

const rule = [
  'invariants:',
  '  - id: any',
  '    rule: Any.',
  '    given: { n: { type: integer } }',
  '    then: Number.isInteger(n)',
]

let world: DrawWorld
let factories: Factories
beforeAll(async () => {
  world = await drawWorld(subject + tupleTypes)
  await writeFile(path.join(world.folder, 'tuple.json'), JSON.stringify(tupleSchema))
  const lines = cases.map(({ yaml }, at) => `  case${at}: ${yaml}`)
  const spec = ['version: 1', 'subject: ./subject.ts', 'factories:', line, route, ...lines, ...rule, ''].join(
    '\n',
  )
  factories = (await world.build(spec)).module
}, 60_000)
afterAll(() => world.remove())

/** Invalid dates are not equal to one another. */
const isSame = (value: unknown, edge: unknown) =>
  value instanceof Date && edge instanceof Date
    ? Object.is(value.getTime(), edge.getTime())
    : isDeepStrictEqual(value, edge)

it('keywords that say nothing of a type are refused, each where it stands', async () => {
  // Places that a type does not have are told when it is type-checked, before all else.
  const isPlace = ({ keyword, yaml }: (typeof misplaced)[number]) =>
    keyword === 'prefixItems' && !yaml.includes('Record')
  for (const wrong of [misplaced.filter(isPlace), misplaced.filter((one) => !isPlace(one))])
    expect(await silentOf(wrong)).toEqual([])
}, 60_000)

/** Which of them are told nowhere where they stand. */
async function silentOf(wrong: typeof misplaced) {
  const lines = wrong.map(({ yaml }, at) => `  wrong${at}: ${yaml}`)
  const spec = ['version: 1', 'subject: ./subject.ts', 'factories:', ...lines, ...rule, ''].join('\n')
  const faults = await world.faultsOf(spec)
  const told = new Map<string, string[]>()
  for (const { range } of faults) {
    const name = spec.slice(0, range?.start).split('\n').at(-1)?.split(':')[0]?.trim() ?? ''
    told.set(name, [...(told.get(name) ?? []), spec.slice(range?.start, range?.end)])
  }
  expect([...told.keys()].filter((name) => !name.startsWith('wrong'))).toEqual([])
  return wrong.filter((_, at) => !told.has(`wrong${at}`))
}

it.each(Object.entries(wrongTexts))(
  'what judges %s refuses texts that only look like it',
  (format, texts) => {
    expect(texts.filter((text) => formatTests[format]?.(text) !== false)).toEqual([])
  },
)

describe('constraints hold for each value, and their edges are drawn', () => {
  it.each(cases.map((each, at) => ({ ...each, name: `case${at}` })))(
    '$yaml',
    ({ name, holds, edges = [], count }) => {
      const values = drawn(factories[name]?.() as never, count)
      expect(values.filter((value) => !holds(value as never))).toEqual([])
      const missing = edges.filter((edge) => !values.some((value) => isSame(value, edge)))
      expect(missing).toEqual([])
    },
  )

  it('type-checks under the strictest flags', async () => {
    expect(await world.typeFaults()).toEqual([])
  }, 60_000)
})
