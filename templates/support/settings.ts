import fc from 'fast-check'
import { expect } from 'vitest'
import { environment } from './environment.ts'
import { failureText } from './failure-text.ts'
import { framesOf, framesOutside } from './frames.ts'
import { isObserved, observe } from './observe.ts'
import { restoring } from './restoring.ts'
import { excludesShare } from './binomial.ts'
import { AssertionError } from './assertion-error.ts'
import { missedPremises, neverMet } from './premises.ts'
import { causesOf } from './causes.ts'
import type { BegunRun } from './run-under-way.ts'
import { noteRun, realTime, runOf } from './run-under-way.ts'
import { timeLimit } from './time-limit.ts'
import { watch } from './watch.ts'
import type { Rule } from './rule.ts'

interface Profile {
  readonly numRuns: number
  readonly seed?: number
  readonly endOnFailure?: boolean
}

/** How much is tried, by GEN_PROPS_PROFILE. */
const profiles: Readonly<Record<string, Profile>> = {
  default: { numRuns: 100 },
  ci: { numRuns: 100, seed: 20250101 },
  thorough: { numRuns: 1000 },
  mutation: { numRuns: 20, seed: 20250101, endOnFailure: true },
}

/** The parameters of `fc.assert` for a rule: runs and seed by profile, and failures in its own words. */
export function settings<Values>(rule: Rule): fc.Parameters<Values> {
  const { currentTestName = '', testPath = '' } = expect.getState()
  const watched = watchedFrom(`${testPath} > ${currentTestName}`, rule)
  // Tests with fixtures end by themselves shortly before their limit.
  const time = rule.outside ? undefined : timeLimit()
  return {
    ...(time && { interruptAfterTimeLimit: time.left, markInterruptAsFailure: true }),
    ...(fc.readConfigureGlobal() as fc.Parameters<Values>),
    ...(rule.example ? { numRuns: 1 } : parametersOfProfile(rule)),
    ...plugged(watched.plugin),
    ...(isObserved() ? { verbose: fc.VerbosityLevel.VeryVerbose } : {}),
    reporter: (details) => {
      const stopped = time && details.interrupted && details.counterexamplePath === null
      const unended = stopped ? runOf(time.left / 2) : undefined
      watched.ended()
      if (stopped) throw outOfTime(details, unended, { rule, title: currentTestName, file: testPath, limit: time.limit })
      report(details, rule, currentTestName, testPath)
    },
  }
}

const profileName = () => environment('GEN_PROPS_PROFILE') ?? 'default'

/** Nothing is shrunk for mutants. fast-check before 4.10 knows no plugins and passes over them. */
function plugged(watching: unknown) {
  if (profileName() === 'mutation') return {}
  const { plugins = [] } = fc.readConfigureGlobal() as { readonly plugins?: readonly unknown[] }
  return { plugins: [...plugins, restoring, watching] as never[] }
}

/** A plugin of fast-check that has a test watched from its first run on, each of which is told, until `ended`. */
function watchedFrom(test: string, rule: Rule) {
  let watcher: ReturnType<typeof watch>
  let begun = false
  let count = 0
  const plugin = () => ({
    decorateRun:
      <Values, Ending>(run: (values: Values) => Ending) =>
      (values: Values): Ending => {
        if (!begun) watcher = watch(test)
        begun = true
        watcher?.beat()
        noteRun({ count: (count += 1), values, rule, begun: realTime() })
        return run(values)
      },
  })
  const ended = () => {
    noteRun(undefined)
    watcher?.running(undefined)
  }
  return { plugin, ended }
}

interface OutOfTime {
  readonly rule: Rule
  readonly title: string
  readonly file: string
  readonly limit: number
}

/** What does not end, or takes too long, with what it was given: vitest knows neither. */
function outOfTime<Values>(details: fc.RunDetails<Values>, unended: BegunRun | undefined, { rule, title, file, limit }: OutOfTime): Error {
  const { numRuns, runConfiguration } = details
  const how = unended ? `: run ${unended.count} did not end` : ` after ${numRuns} of ${runConfiguration.numRuns} runs`
  const what = `Test timed out in ${limit}ms${how}; if it needs longer, say so by the \`timeout\` of the invariant`
  const told = { ...details, counterexample: unended?.values ?? null } as fc.RunDetails<Values>
  return withOwnFrames(new Error(failureText(told, rule, title, file, what)))
}

/** From the line of the test on: the reader has no part in what the support file does. */
const withOwnFrames = (error: Error): Error =>
  Object.assign(error, { stack: [String(error), ...framesOutside(error)].join('\n') })

function parametersOfProfile({ runs, outside }: Rule) {
  const name = profileName()
  const profile = profiles[name]
  if (!profile) throw new Error(`GEN_PROPS_PROFILE is ${name}: expected ${Object.keys(profiles).join(', ')}`)
  const seed = environment('GEN_PROPS_SEED')
  const path = environment('GEN_PROPS_PATH')
  const wanted = environment('GEN_PROPS_RUNS') ?? (name === 'default' ? runs : undefined)
  return {
    ...profile,
    ...(wanted === undefined ? {} : { numRuns: Number(wanted) }),
    ...(outside && name !== 'thorough' ? { numRuns: Math.min(Number(wanted ?? profile.numRuns), runs ?? Infinity) } : {}),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(path === undefined ? {} : { path }),
  }
}

function report<Values>(details: fc.RunDetails<Values>, rule: Rule, title: string, file: string): void {
  observe(details, rule, title)
  if (details.failed) throw failure(details, rule, title, file)
  const starved = unmet(details, rule)
  if (starved.length > 0)
    throw new AssertionError(failureText(details, rule, title, file, `it expects ${starved.join('; ')}`))
  warnOfUnmet(details, rule, title)
}

/** What never held cannot fail: chance may be the reason, so that it is said and fails nothing. */
function warnOfUnmet<Values>({ numRuns }: fc.RunDetails<Values>, { premises, example }: Rule, title: string): void {
  if (!premises || example || isObserved()) return
  const never = neverMet(premises, numRuns)
  if (never.length === 0) return
  const name = title.split(' > ').pop() ?? title
  console.warn(`${name}\nnever in ${numRuns} runs: ${never.join('; ')}. What stands under it was not tried.`)
}

function unmet<Values>({ numRuns, numSkips }: fc.RunDetails<Values>, rule: Rule): readonly string[] {
  const { minAssumed, premises } = rule
  const drawn = numRuns + numSkips
  const rare = minAssumed !== undefined && excludesShare(numRuns, drawn, minAssumed)
  return [
    ...(rare
      ? [
          `the premise to hold for at least ${minAssumed * 100} % of the draws, but it held for ${numRuns} of ${drawn}`,
        ]
      : []),
    ...(premises ? missedPremises(premises, numRuns) : []),
  ]
}

/** One error in the rule's own words, with the stack of the assertion or the subject that failed. */
function failure<Values>(details: fc.RunDetails<Values>, rule: Rule, title: string, file: string): Error {
  const cause = details.errorInstance
  const asserted = cause instanceof Error && cause.name.startsWith('AssertionError')
  const what =
    cause instanceof Error
      ? asserted
        ? cause.message
        : `${cause.name}: ${cause.message}${causesOf(cause)}`
      : starvation(details, rule)
  const message = failureText(details, rule, title, file, what)
  if (!(cause instanceof Error)) return withOwnFrames(new Error(message))
  const error = asserted ? new AssertionError(message, cause as object) : new Error(message)
  // Of an assertion it is the line that makes it, not the file that holds what assertions do.
  const frames = asserted ? framesOutside(cause) : framesOf(cause)
  if (frames.length > 0) error.stack = [`${error.name}: ${message}`, ...frames].join('\n')
  return error
}

function starvation<Values>({ numRuns, numSkips, errorInstance }: fc.RunDetails<Values>, rule: Rule): string {
  if (errorInstance !== null && errorInstance !== undefined) return String(errorInstance)
  if (rule.example && rule.keep) return 'a command of the example fails, and so it says nothing of this rule'
  return `the premise held for only ${numRuns} of ${numRuns + numSkips} draws`
}
