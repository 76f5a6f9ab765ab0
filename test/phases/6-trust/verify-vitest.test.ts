import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { workerModule } from '../../../src/phases/6-trust/vitest-plugin.ts'
import { openVitest, type VitestOptions } from '../../../src/phases/6-trust/vitest-session.ts'
import { standInPlugin } from '../../../src/phases/6-trust/vitest-stand-ins.ts'

const root = fileURLToPath(new URL('./fixtures/shop/', import.meta.url))
const spec = `${root}generated/price.spec.ts`

async function run(options: Omit<VitestOptions, 'root'>) {
  const { value: session, diagnostics } = await openVitest({ root, ...options })
  expect(diagnostics).toEqual([])
  try {
    if (!session) throw new Error('no session')
    return await session.run(options.files.map(({ name }) => name))
  } finally {
    await session?.close()
  }
}

test('the generated tests of a project pass, observed, and the exit code stays ours', async () => {
  const { tests, faults } = await run({
    files: [{ name: 'price', text: `await import(${JSON.stringify(spec)})` }],
  })
  expect(faults).toEqual([])
  expect(tests.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass'])
  expect(tests[0]).toMatchObject({
    file: 'price',
    groups: ['price'],
    title: 'The total is the sum. [total-is-sum]',
  })
  expect(tests[0]?.records).toMatchObject([{ runs: 100, discarded: 0, failed: false }])
  expect(process.exitCode).toBeUndefined()
})

test('a file whose every test is skipped says why, and no other', async () => {
  const skipped = "test('x', ({ skip }) => skip('no browser here'))"
  const { tests, faults } = await run({
    files: [
      { name: 'all', text: `import { test } from 'vitest'\n${skipped}` },
      { name: 'some', text: `import { test } from 'vitest'\n${skipped}\ntest('y', () => undefined)` },
    ],
  })
  expect(tests.map(({ file, title }) => `${file} ${title}`)).toEqual(['some y'])
  expect(faults).toEqual([{ file: 'all', text: 'each was skipped: no browser here' }])
})

test('a stand-in takes the place of the subject, for the spec alone', async () => {
  const text = `
    import { beforeAll, describe } from 'vitest'
    import { setStandInBehaviour } from ${JSON.stringify(workerModule('stand-in'))}
    const behaviours = { real: undefined, zero: ({ exportName }) => (exportName === 'cheapest' ? Promise.resolve(-1) : 0) }
    for (const name of Object.keys(behaviours)) describe(name, async () => {
      beforeAll(() => setStandInBehaviour(behaviours[name]))
      await import(${JSON.stringify(spec)} + '?gen-props=' + name)
    })`
  const subject = {
    from: `${root}src/price.ts`,
    nearFile: spec,
    standIns: ['cheapest', 'totalOf'].map((name) => ({
      ...{ exportName: name, export: name, on: 'itself' as const, member: '' },
    })),
    importers: [spec],
  }
  const { tests, faults } = await run({
    files: [{ name: 'impostors', text }],
    plugins: [standInPlugin([subject])],
  })
  expect(faults).toEqual([])
  expect(tests.map(({ groups, outcome }) => `${groups[0]} ${outcome}`)).toEqual([
    ...['real pass', 'real pass', 'real pass'],
    ...['zero fail', 'zero fail', 'zero fail'],
  ])
})

test('a file that cannot be loaded is a fault, not a pass', async () => {
  const { tests, faults } = await run({ files: [{ name: 'gone', text: `await import('/no/such/file.ts')` }] })
  expect(tests).toEqual([])
  expect(faults).toMatchObject([
    { file: 'gone', text: expect.stringContaining('/no/such/file.ts') as string },
  ])
})

test('a test that never ends is a time-out, and named among those that ended', async () => {
  const text = `import { it } from 'vitest'
it('Ends. [ends]', () => {})
it('Loops. [loops]', () => { for (;;); })
it('Waits. [waits]', () => {})`
  const { tests, stalled, unended } = await run({ files: [{ name: 'loop', text }], patience: 4000 })
  expect(stalled).toBe(true)
  expect(unended).toEqual([{ file: 'loop', title: 'Loops. [loops]' }])
  expect(tests.find(({ title }) => title.startsWith('Loops'))).toMatchObject({ outcome: 'timeout' })
})

test('what runs in circles is ended with its process, by name, and the rest runs', async () => {
  const text = (body: string) => `import { it } from 'vitest'
it('Ends. [ends]', () => {})
it('Loops. [loops]', () => { ${body} for (;;); }, 100)
it('Waits. [waits]', () => {})`
  const step = JSON.stringify('the reset of the fixture `api`\nSpec    a.yaml')
  const part = `globalThis[Symbol.for('gen-props.watcher')].running(${step}, 50);`
  const files = [
    { name: 'loop', text: text('') },
    { name: 'part', text: text(part) },
  ]
  const { tests, faults, stalled } = await run({ files, leastCircle: 1500 })
  expect([faults, stalled]).toEqual([[], false])
  const told = ({ file, title, outcome, failure = '' }: (typeof tests)[number]) =>
    `${file} ${title.slice(0, 5)} ${outcome} ${failure.split(' ran for')[0]}`
  expect(tests.map(told).sort()).toEqual([
    ...['loop Ends. pass ', 'loop Loops error it did not come to an end: a run of it', 'loop Waits pass '],
    ...['part Ends. pass ', 'part Loops error it did not come to an end: the reset of the fixture `api`'],
    'part Waits pass ',
  ])
  expect(tests.find(({ file, outcome }) => file === 'part' && outcome === 'error')?.failure).toContain(
    '\nSpec    a.yaml\n',
  )
})

test('a test that takes all of its time is not waited for in further passes', async () => {
  const text = `import { collectTest as it } from ${JSON.stringify(workerModule('collected'))}
    import { runPasses } from ${JSON.stringify(workerModule('passes'))}
    await runPasses([{ label: 'one', env: {} }, { label: 'two', env: {} }], async () => {
      it('Waits. [waits]', () => new Promise(() => {}), 100)
      it('Ends. [ends]', () => {})
    })`
  const { tests, faults } = await run({ files: [{ name: 'hangs', text }] })
  expect(faults).toEqual([])
  expect(tests.map(({ groups, title, outcome }) => `${groups[0]} ${title} ${outcome}`)).toEqual([
    'one Waits. [waits] timeout',
    'one Ends. [ends] pass',
    'two Ends. [ends] pass',
  ])
})

test('an abort ends the run', async () => {
  const aborting = new AbortController()
  const text = `import { it } from 'vitest'; it('Waits. [waits]', () => new Promise(() => {}))`
  setTimeout(() => aborting.abort(new Error('stop')), 700)
  await expect(run({ files: [{ name: 'wait', text }], signal: aborting.signal })).rejects.toThrow('stop')
})

test('a project without vitest is told how to get it', async () => {
  const { value, diagnostics } = await openVitest({ root: '/', files: [] })
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'trust/no-vitest' }])
})
