import { noteSettled, takeNotesOfTheDead } from '../../host/running-notes.ts'
import type { VitestResult, VitestTest } from './vitest-test.ts'
import { placeKey, type TestPlace } from './vitest-worker/settled.ts'

/** A run of test files, and where its processes note what they are in the middle of. */
interface Asked {
  readonly files: readonly string[]
  /** The folder of the notes. */
  readonly folder: string
  /** The path of a test file. */
  readonly pathOf: (name: string) => string
  readonly run: (files: readonly string[]) => Promise<VitestResult>
}

/** More tests than these are not looked for that end their processes: each takes all memory there is before it does. */
const mostDeaths = 12

/**
 * Runs test files, and goes on in a new process where a test has ended its own, as one does that takes all memory. Such a
 * test ends with an error that says so; the others are asked again, but for those whose outcome is known.
 */
export async function runPastDeaths(asked: Asked): Promise<VitestResult> {
  let result = await asked.run(asked.files)
  const fatal: string[] = []
  try {
    for (let deaths = 0; deaths < mostDeaths && !result.stalled; deaths += 1) {
      const killers = takeNotesOfTheDead(asked.folder).map((text) => JSON.parse(text) as TestPlace)
      if (killers.length === 0) break
      result = withKillers(result, killers, asked)
      const unknown = asked.files.filter((file) => !isComplete(result, file))
      if (unknown.length === 0) break
      // What was drawn when a process died, before its tests were known, is no test of the result.
      fatal.push(...killers.map(placeKey))
      noteSettled(asked.folder, [...new Set([...settledIn(result, asked), ...fatal])])
      result = joined(result, await asked.run(unknown))
    }
  } finally {
    noteSettled(asked.folder, [])
  }
  return result
}

/** A test that a process was taken away from has neither passed nor failed. */
const isUnknown = ({ outcome, failure }: VitestTest) => outcome === 'timeout' && failure === undefined

const isComplete = ({ tests }: VitestResult, file: string): boolean => {
  const own = tests.filter((test) => test.file === file)
  return own.length > 0 && !own.some(isUnknown)
}

const keyOf = (test: VitestTest, { pathOf }: Asked) => placeKey({ ...test, file: pathOf(test.file) })

const settledIn = ({ tests }: VitestResult, asked: Asked): readonly string[] =>
  tests.filter((test) => !isUnknown(test)).map((test) => keyOf(test, asked))

function withKillers(result: VitestResult, killers: readonly TestPlace[], asked: Asked): VitestResult {
  const keys = new Set(killers.map(placeKey))
  const tests = result.tests.map((test): VitestTest =>
    isUnknown(test) && keys.has(keyOf(test, asked))
      ? { ...test, outcome: 'error', failure: itsProcessDied }
      : test,
  )
  return { ...result, tests, faults: result.faults.filter(({ text }) => !isDeath(text)) }
}

/** How a test failed that ended its process. */
export const itsProcessDied = 'the process that ran it died, out of memory as a rule'

/** What vitest says of a process that ended before its tests did. */
export const isDeath = (fault: string): boolean =>
  /\bWorker\b.*\b(?:emitted error|exited|terminated)/.test(fault)

/** What is known by now: a later run tells of what an earlier one could not. */
function joined(before: VitestResult, after: VitestResult): VitestResult {
  const key = ({ file, groups, title }: VitestTest) => placeKey({ file, groups, title })
  const known = new Set(before.tests.filter((test) => !isUnknown(test)).map(key))
  const told = new Set(after.tests.map(key))
  const tests = [
    ...before.tests.filter((test) => !isUnknown(test) || !told.has(key(test))),
    ...after.tests.filter((test) => !known.has(key(test))),
  ]
  return { ...after, tests, faults: [...before.faults, ...after.faults] }
}
