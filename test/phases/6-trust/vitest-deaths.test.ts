import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readSettled } from '../../../src/host/running-notes.ts'
import { itsProcessDied, runPastDeaths } from '../../../src/phases/6-trust/vitest-deaths.ts'
import type { VitestResult, VitestTest } from '../../../src/phases/6-trust/vitest-test.ts'

const death = { file: undefined, text: '[vitest-pool]: Worker forks emitted error.' }
const { pid: ofTheDead } = spawnSync(process.execPath, ['-e', '0'])

const test = (file: string, title: string, outcome: VitestTest['outcome']): VitestTest => ({
  ...{ file, groups: ['baseline'], title, outcome },
  ...{ failure: undefined, milliseconds: 1, records: [] },
})

const result = (tests: readonly VitestTest[], died = false): VitestResult => ({
  ...{ tests, faults: died ? [death] : [], stalled: false, unended: [] },
})

/** Runs of which each gives the next result, and in which this test is noted as running when the process dies. */
async function run(
  results: readonly { readonly result: VitestResult; readonly killer?: string; readonly note?: object }[],
) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-deaths-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const asked: { files: readonly string[]; settled: readonly string[] }[] = []
  const told = await runPastDeaths({
    ...{ files: ['one', 'other'], folder, pathOf: (name) => `/somewhere/${name}.test.ts` },
    run: async (files) => {
      const next = results[asked.length]
      asked.push({
        files,
        settled: readSettled(folder).map((key) => (JSON.parse(key) as string[]).join(' ')),
      })
      const place = { file: '/private/somewhere/one.test.ts', groups: ['baseline'] }
      const note = { ...place, title: next?.killer ?? '', ...next?.note }
      if (next?.killer !== undefined)
        await writeFile(path.join(folder, `running-${ofTheDead}`), JSON.stringify(note))
      return next?.result ?? result([])
    },
  })
  const endings = told.tests.map((each) => [each.file, each.title, each.outcome, each.failure])
  const met = told.tests.filter((each) => each.met === true).map(({ title }) => title)
  return { asked, endings, met, faults: told.faults, left: await readdir(folder) }
}

it('goes on with the rest when a test has ended its process, and names that test', async () => {
  const first = [test('one', 'a', 'pass'), test('one', 'b', 'timeout'), test('one', 'c', 'timeout')]
  const { asked, endings, faults, left } = await run([
    { result: result([...first, test('other', 'a', 'pass')], true), killer: 'b' },
    { result: result([test('one', 'c', 'timeout'), test('one', 'd', 'timeout')], true), killer: 'c' },
    { result: result([test('one', 'd', 'pass')]) },
  ])
  expect(asked.map(({ files }) => files)).toEqual([['one', 'other'], ['one'], ['one']])
  expect(asked[1]?.settled).toEqual([
    'one.test.ts baseline a',
    'one.test.ts baseline b',
    'other.test.ts baseline a',
  ])
  expect(endings.sort()).toEqual([
    ['one', 'a', 'pass', undefined],
    ['one', 'b', 'error', itsProcessDied],
    ['one', 'c', 'error', itsProcessDied],
    ['one', 'd', 'pass', undefined],
    ['other', 'a', 'pass', undefined],
  ])
  expect([faults, left]).toEqual([[], []])
})

it('asks once where no process died, and leaves the fault of one that died after its tests', async () => {
  const { asked, faults } = await run([
    { result: result([test('one', 'a', 'pass'), test('other', 'a', 'pass')], true) },
  ])
  expect([asked.length, faults]).toEqual([1, [death]])
})

it('tells the next process what was drawn when one died before its tests were known', async () => {
  const { asked, faults } = await run([
    { result: result([test('other', 'a', 'pass')], true), killer: 'draws' },
    { result: result([test('one', 'a', 'timeout')], true), killer: 'a' },
    { result: result([]) },
  ])
  expect(asked.map(({ settled }) => settled)).toEqual([
    [],
    ['other.test.ts baseline a', 'one.test.ts baseline draws'],
  ])
  expect(faults).toEqual([])
})

it('says of a process that was ended what ran in circles in it', async () => {
  const note = {
    circled: 12_000,
    part: 'the set-up of the fixture `api` (../api.ts)\nSpec    a.yaml, fixtures: api',
  }
  const { endings, met } = await run([
    { result: result([test('one', 'a', 'timeout'), test('other', 'a', 'pass')], true), killer: 'a', note },
    { result: result([]) },
  ])
  const [, , outcome, failure] = endings.find(([file]) => file === 'one') ?? []
  expect(outcome).toBe('error')
  // Under an impostor it is one that it has met: the subject let it end.
  expect(met).toEqual(['a'])
  expect(failure).toMatch(
    /^it did not .*: the set-up of the fixture `api` \(\.\.\/api\.ts\) ran for 12 s .*\nSpec {4}a\.yaml/,
  )
})

it('does not load a file again that ended its process, and tells of it', async () => {
  const note = { groups: [], circled: 60_000 }
  const { asked, faults } = await run([
    { result: result([test('other', 'a', 'timeout')], true), killer: 'loading', note },
    { result: result([test('other', 'a', 'pass')]) },
  ])
  expect(asked.map(({ files }) => files)).toEqual([['one', 'other'], ['other']])
  expect(faults).toMatchObject([{ file: 'one', text: expect.stringContaining('was being loaded') as string }])
})

it('leaves out what a later process passes over, as one that was hopeless', async () => {
  const { endings } = await run([
    { result: result([test('one', 'a', 'timeout'), test('one', 'b', 'timeout')], true), killer: 'a' },
    { result: result([test('other', 'a', 'pass')]) },
  ])
  expect(endings.map(([file, title]) => `${file} ${title}`).sort()).toEqual(['one a', 'other a'])
})
