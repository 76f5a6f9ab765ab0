import path from 'node:path'
import { noteSettled, takeNotesOfTheDead } from '../../host/running-notes.ts'
import type { VitestResult, VitestTest } from './vitest-test.ts'
import { failureOfCircle } from './vitest-circles.ts'
import { placeKey } from './vitest-worker/settled.ts'
import type { UnderWay } from './vitest-worker/under-way.ts'
import { loading } from './vitest-worker/while-loading-title.ts'

/** A run of test files, and where its processes note what they are in the middle of. */
interface Asked {
  readonly files: readonly string[]
  /** The folder of the notes. */
  readonly folder: string
  /** The path of a test file. */
  readonly pathOf: (name: string) => string
  readonly run: (files: readonly string[]) => Promise<VitestResult>
  /** Keys of tests that need not run. */
  readonly settled?: readonly string[] | undefined
}

/** More tests than these are not looked for that end their processes: each takes all memory there is before it does. */
const mostDeaths = 12

/**
 * Runs test files, and goes on in a new process where a test has ended its own, as one does that takes all memory. Such a
 * test ends with an error that says so; the others are asked again, but for those whose outcome is known.
 */
export async function runPastDeaths(asked: Asked): Promise<VitestResult> {
  const { settled = [] } = asked
  noteSettled(asked.folder, settled)
  const fatal: string[] = []
  const unloadable = new Set<string>()
  try {
    let result = await asked.run(asked.files)
    for (let deaths = 0; deaths < mostDeaths && !result.stalled; deaths += 1) {
      const killers = takeNotesOfTheDead(asked.folder).map((text) => JSON.parse(text) as UnderWay)
      if (killers.length === 0) break
      result = withKillers(result, killers, asked)
      for (const killer of killers.filter(isLoading)) unloadable.add(fileOf(killer, asked))
      const known = result
      const unknown = asked.files.filter((file) => !isComplete(known, file) && !unloadable.has(file))
      if (unknown.length === 0) break
      // What was drawn when a process died, before its tests were known, is no test of the result.
      fatal.push(...killers.map(placeKey))
      noteSettled(asked.folder, [...new Set([...settled, ...settledIn(result, asked), ...fatal])])
      result = joined(result, await asked.run(unknown), unknown)
    }
    return result
  } finally {
    noteSettled(asked.folder, [])
  }
}

/** A process that loads a file has no test yet that could be passed over. */
const isLoading = ({ groups, title }: UnderWay) => groups.length === 0 && title === loading

const fileOf = ({ file }: UnderWay, { files, pathOf }: Asked): string =>
  files.find((name) => path.basename(pathOf(name)) === path.basename(file)) ?? ''

/** A test that a process was taken away from has neither passed nor failed. */
const isUnknown = ({ outcome, failure }: VitestTest) => outcome === 'timeout' && failure === undefined

const isComplete = ({ tests }: VitestResult, file: string): boolean => {
  const own = tests.filter((test) => test.file === file)
  return own.length > 0 && !own.some(isUnknown)
}

const keyOf = (test: VitestTest, { pathOf }: Asked) => placeKey({ ...test, file: pathOf(test.file) })

const settledIn = ({ tests }: VitestResult, asked: Asked): readonly string[] =>
  tests.filter((test) => !isUnknown(test)).map((test) => keyOf(test, asked))

function withKillers(result: VitestResult, killers: readonly UnderWay[], asked: Asked): VitestResult {
  const byKey = new Map(killers.map((killer) => [placeKey(killer), killer]))
  const tests = result.tests.map((test): VitestTest => {
    const killer = isUnknown(test) ? byKey.get(keyOf(test, asked)) : undefined
    if (!killer) return test
    // What passes on the subject and runs in circles under an impostor has met it; its process could not say so.
    const met = killer.circled === undefined ? {} : { met: true }
    return { ...test, ...met, outcome: 'error', failure: failureBy(killer) }
  })
  const faults = killers
    .filter(isLoading)
    .map((killer) => ({ file: fileOf(killer, asked), text: failureBy(killer) }))
  return { ...result, tests, faults: [...faults, ...result.faults.filter(({ text }) => !isDeath(text))] }
}

const failureBy = (killer: UnderWay): string => {
  if (killer.circled !== undefined) return failureOfCircle(killer, isLoading(killer))
  return isLoading(killer) ? `${itsProcessDied}, while its file was being loaded` : itsProcessDied
}

/** How a test failed that ended its process. */
export const itsProcessDied = 'the process that ran it died, out of memory as a rule'

/** What vitest says of a process that ended before its tests did. */
export const isDeath = (fault: string): boolean =>
  /\bWorker\b.*\b(?:emitted error|exited|terminated)/.test(fault)

/** What is known by now: a later run tells of what an earlier one could not. */
function joined(before: VitestResult, after: VitestResult, asked: readonly string[]): VitestResult {
  const key = ({ file, groups, title }: VitestTest) => placeKey({ file, groups, title })
  const known = new Set(before.tests.filter((test) => !isUnknown(test)).map(key))
  const told = new Set(after.tests.map(key))
  // What a file passed over that came to its end is no test of the result: it was hopeless.
  const isOver = after.faults.length === 0 && !after.stalled
  const isGone = (test: VitestTest) => told.has(key(test)) || (isOver && asked.includes(test.file))
  const tests = [
    ...before.tests.filter((test) => !isUnknown(test) || !isGone(test)),
    ...after.tests.filter((test) => !known.has(key(test))),
  ]
  return { ...after, tests, faults: [...before.faults, ...after.faults] }
}
