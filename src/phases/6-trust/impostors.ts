import type { Impostor } from '../../ir/evidence.ts'
import type { InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import type { Changers } from './verify-taint.ts'
import type { Found } from './verify-finding.ts'
import { propertyHeld, type TestsByGroup } from './verify-runs.ts'
import { keyOf } from './test-key.ts'
import { standInsTried } from './verify-reach.ts'
import type { VitestTest } from './vitest-test.ts'
import type { ImpostorLabel } from './vitest-worker/impostors.ts'

/** What the tests of a suite did under one impostor. */
export interface ImpostorRun {
  readonly label: ImpostorLabel
  readonly outcomes: ReadonlyMap<string, VitestTest['outcome']>
  /** Keys of the tests that met it; of the others nothing is learned. */
  readonly met: ReadonlySet<string>
  /** By key, what the fixtures of tests failed with before they could meet anything. */
  readonly unready?: ReadonlyMap<string, string>
}

export function impostorRunsOf(groups: TestsByGroup): readonly ImpostorRun[] {
  return [...groups].map(([label, tests]) => ({
    label: JSON.parse(label) as ImpostorLabel,
    outcomes: new Map([...tests].map(([key, test]) => [key, propertyHeld(test) ? 'pass' : test.outcome])),
    met: new Set([...tests].filter(([, { met }]) => met).map(([key]) => key)),
    unready: new Map(
      [...tests].flatMap(([key, { failure }]) => unreadyIn(failure).map((text) => [key, text])),
    ),
  }))
}

/** The step of a fixture that a test failed by, as its support file tells it. */
const unreadyIn = (failure = ''): readonly string[] =>
  /^the \S+ of the fixture .*/.exec(failure)?.slice(0, 1) ?? []

/** `buildInvoiceSummary: constant 0` */
export const nameOfImpostor = ({ exportName, behaviour, detail = '' }: Omit<Impostor, 'killedBy'>): string =>
  `${exportName}: ${behaviour}${detail === '' ? '' : ` ${detail.length > 40 ? `${detail.slice(0, 37)}…` : detail}`}`

// A time-out proves nothing: the machine may have been busy.
const kills = (outcome: VitestTest['outcome'] | undefined) => outcome === 'fail' || outcome === 'error'

/**
 * Each impostor with the invariants that it could not deceive. Failing tests are left out: they fail for anything.
 * So are impostors that no test met and, when no invariant minds them, those that only change their arguments (or do not) or a list or
 * call callbacks twice, that fail otherwise, late or never, that
 * stand for what the spec uses and says nothing of, and a wrong field that is the least of the wrong results that pass.
 */
export function impostorEvidence(
  plan: SuitePlan,
  runs: readonly ImpostorRun[],
  sound: ReadonlySet<string>,
): readonly Impostor[] {
  const told = runs.filter(({ met }) => [...met].some((key) => sound.has(key)))
  const evidence = told.map(({ label, outcomes, met }): Impostor => {
    const killedBy = [...outcomes]
      .filter(([key, outcome]) => sound.has(key) && met.has(key) && kills(outcome))
      .map(([key]) => key)
    const ids = [...new Set(killedBy.map((key) => key.replace(/\/.*/, '')))].sort()
    return { ...label, killedBy: ids }
  })
  const deceived = new Set(
    evidence
      .filter(({ behaviour, killedBy }) => behaviour === 'random' && killedBy.length === 0)
      .map(({ exportName }) => exportName),
  )
  const aside = asideIn(plan)
  return evidence.filter(
    ({ exportName, behaviour, killedBy }) =>
      killedBy.length > 0 ||
      (!needNotBeNoticed.has(behaviour) &&
        !aside.has(exportName) &&
        !(behaviour === 'field' && deceived.has(exportName))),
  )
}

const needNotBeNoticed: ReadonlySet<Impostor['behaviour']> = new Set([
  ...(['mutates', 'keeps', 'list', 'calls', 'error', 'late', 'never'] as const),
])

/** By test, the names of what was seen there to change its arguments. */
export function changersOf(runs: readonly ImpostorRun[]): Changers {
  const changers = new Map<string, Set<string>>()
  for (const { label, met } of runs) {
    if (label.behaviour !== 'keeps') continue
    for (const key of met) changers.set(key, (changers.get(key) ?? new Set()).add(label.exportName))
  }
  return changers
}

/** Constructors, and methods that make what the rules are about: they need not be told from nonsense by themselves. */
function asideIn(plan: SuitePlan): ReadonlySet<string> {
  const tried = standInsTried(plan)
  const aside = plan.standIns.filter(
    ({ on, exportName }) =>
      on === 'constructor' || ((on === 'instance' || on === 'made') && !tried.has(exportName)),
  )
  return new Set(aside.map(({ exportName }) => exportName))
}

const untried =
  'nothing could be tried against it: it calls nothing of the subject that could be replaced by nonsense'

/** Invariants that pass when what they test is replaced by nonsense, and those that nothing can be said of. */
export function judgeImpostors(plan: SuitePlan, runs: readonly ImpostorRun[]): readonly Found[] {
  return plan.invariants.flatMap((invariant): readonly Found[] => {
    const about = relevantImpostors(invariant, runs)
    const names = [...new Set(about.map(nameOf))].join(', ')
    const unready = about.length === 0 ? unreadyOf(keyOf(invariant), runs) : undefined
    const fault = unready ?? faultOf(invariant, { about, names })
    return fault ? [{ key: keyOf(invariant), check: 'impostors', ...fault }] : []
  })
}

/** Where the fixtures could not be set up beside the project's own run, as with a fixed port, no impostor was met. */
function unreadyOf(key: string, runs: readonly ImpostorRun[]): Fault | undefined {
  const failure = runs.map(({ unready }) => unready?.get(key)).find((text) => text !== undefined)
  if (failure === undefined) return undefined
  return { weight: 'suspect', reason: `nothing could be tried against it: ${failure}`, untried: true }
}

/** The impostors by which an invariant is judged: those that it met. A single wrong field is for the whole spec to notice. */
export const relevantImpostors = (
  invariant: InvariantPlan,
  runs: readonly ImpostorRun[],
): readonly ImpostorRun[] =>
  runs.filter(({ label, met }) => label.behaviour !== 'field' && met.has(keyOf(invariant)))

const nameOf = ({ label }: ImpostorRun) => `\`${label.exportName}\``

type Fault = Pick<Found, 'weight' | 'reason' | 'untried'>

interface Judged {
  /** The impostors that the invariant met, and their names. */
  readonly about: readonly ImpostorRun[]
  readonly names: string
}

function faultOf(invariant: InvariantPlan, { about, names }: Judged): Fault | undefined {
  const key = keyOf(invariant)
  const of = (
    behaviours: (behaviour: ImpostorLabel['behaviour']) => boolean,
    outcome: VitestTest['outcome'] | 'any',
  ) =>
    about.filter(
      ({ label, outcomes }) =>
        behaviours(label.behaviour) &&
        (outcome === 'any' ? kills(outcomes.get(key)) : outcomes.get(key) === outcome),
    )
  const throws = (behaviour: ImpostorLabel['behaviour']) => behaviour === 'throws'
  const answers = (behaviour: ImpostorLabel['behaviour']) => behaviour !== 'throws'
  if (invariant.kind === 'total' && invariant.then.length === 0 && invariant.unchanged.length === 0) {
    if (of(throws, 'any').length > 0) return undefined
    return about.some(({ label }) => throws(label.behaviour))
      ? { weight: 'unearned', reason: `passes when ${names} always throws: what it allows covers any error` }
      : { weight: 'suspect', reason: untried, untried: true }
  }
  if (invariant.kind === 'throws' && of(answers, 'any').length > 0) {
    return of(throws, 'any').length > 0 || about.every(({ label }) => !throws(label.behaviour))
      ? undefined
      : { weight: 'suspect', reason: `any error will do: it passes when ${names} throws a plain Error` }
  }
  if (of(answers, 'fail').length > 0) return undefined
  if (of(answers, 'any').length > 0) {
    return { weight: 'suspect', reason: `nonsense from ${names} makes it crash, but no assertion notices` }
  }
  if (about.some(({ outcomes }) => outcomes.get(key) === 'timeout')) {
    return { weight: 'suspect', reason: `did not end in time with nonsense from ${names}: nothing is known` }
  }
  // One that returns an argument, or changes it, may be right by chance.
  const met = (behaviour: ImpostorLabel['behaviour']) =>
    about.some(({ label }) => label.behaviour === behaviour)
  if (met('random')) return { weight: 'unearned', reason: `passes whatever ${names} returns` }
  const reason = met('earlier')
    ? `passes with what ${names} returned when it was asked something else`
    : untried
  return { weight: 'suspect', reason, untried: true }
}
