import { fixtureError, stepTimes } from './fixture-step.ts'
import type { FixtureRun } from './fixture.ts'
import { inTime } from './in-time.ts'
import { noteRun, runUnderWay } from './run-under-way.ts'
import { watchStrays } from './strays.ts'
import { askForTurn, beginTurn, currentTurn, inTurnOf, type TestTurn } from './test-turn.ts'
import { withCauses } from './causes.ts'

/** What vitest hands to a test; who measures tests hands them less. */
interface TestContext {
  readonly skip: (reason?: string) => unknown
  readonly onTestFinished?: (then: () => void) => unknown
  readonly task?: { readonly timeout?: number }
}

/** A test with fixtures: skipped where one cannot be, failed by its set-up alone where that fails. */
export const withFixtures =
  (fixtures: readonly FixtureRun[], test: () => Promise<void>) =>
  async (context?: TestContext): Promise<void> => {
    const begun = Date.now()
    for (const { unavailable } of fixtures) {
      const reason = await unavailable()
      if (reason !== undefined) return void context?.skip(reason)
    }
    const { turn, come } = askForTurn()
    context?.onTestFinished?.(turn.end)
    try {
      await come
      if (turn.over) return
      if (!(await beginTurn(turn, stepTimes.reset))) for (const { abandon, place } of fixtures) abandon(stillUsed(place), endsRuns)
      for (const { ready } of fixtures) await ready()
      noteRun(undefined)
      await untilItsLimit(fixtures, test, { begun, limit: context?.task?.timeout })
    } catch (error) {
      throw failureWith(fixtures, error)
    } finally {
      turn.end()
    }
  }

const stillUsed = ({ name, from }: FixtureRun['place']) => `a run of the test before did not end, and uses the fixture \`${name}\` (${from})`
const endsRuns = 'mend what that run waits for'

/** What a reset that fails does to a run says nothing of the subject. */
function failureWith(fixtures: readonly FixtureRun[], error: unknown): unknown {
  const fault = fixtures.map((one) => one.fault()).find((one) => one !== undefined)
  if (fault) return fault
  const leftover = fixtures.map((one) => one.leftover()).find((one) => one !== undefined)
  if (leftover !== undefined && error instanceof Error) error.message += `\n${leftover}`
  return error
}

/** A test up to an error that nobody catches, and up to shortly before vitest ends it, who cannot say what it waits for. */
async function untilItsLimit(
  fixtures: readonly FixtureRun[],
  test: () => Promise<void>,
  { begun, limit }: { readonly begun: number; readonly limit: number | undefined },
): Promise<void> {
  let fail: (error: unknown) => void = () => {}
  const strayed = new Promise<never>((_, reject) => (fail = reject))
  strayed.catch(() => {})
  const strays = watchStrays((error) => {
    for (const { abandon, place } of fixtures) abandon(`${strayOf(place)}: ${withCauses(error)}`, listens, error)
    fail(error)
  })
  const left = limit === undefined || limit <= 0 || limit === Infinity ? 2 ** 31 - 1 : begun + limit - Math.min(1000, limit / 10) - Date.now()
  try {
    const ended = await inTime(left, () => Promise.race([test(), strayed]))
    if (ended.kind === 'failed') throw ended.error
    if (ended.kind === 'late') throw timedOut(fixtures, limit ?? 0)
  } finally {
    strays.end()
  }
}

const strayOf = ({ name, from }: FixtureRun['place']) => `an error that nobody caught came while the fixture \`${name}\` (${from}) was up`
const listens = 'where it is of what `setUp` started, listen there for its `error`, or mend what fails'

function timedOut(fixtures: readonly FixtureRun[], limit: number): Error {
  const run = runUnderWay()
  const what = [`Test timed out in ${limit}ms: ${run ? `${run.name} did not end` : 'no run has begun'}`, ...(run?.given ?? [])].join('\n')
  const [first] = fixtures
  if (first === undefined) return new Error(what)
  return fixtureError(first.place, what, 'mend what it waits for, or say by the `timeout` of the invariant that it may take longer')
}

/** A predicate before each evaluation of which the fixtures are put back to where a run begins. */
export const afterReset = <Given extends readonly unknown[]>(fixtures: readonly FixtureRun[], predicate: (...given: Given) => Promise<void>) => {
  const turn: TestTurn = currentTurn()
  return async (...given: Given): Promise<void> =>
    await inTurnOf(turn, async () => {
      await putBack(fixtures)
      await predicate(...given)
    })
}

/** Puts fixtures back to where a run begins: before each, and where a run evaluates twice also between. */
export async function putBack(fixtures: readonly FixtureRun[]): Promise<void> {
  for (const { reset } of fixtures) await reset()
}
