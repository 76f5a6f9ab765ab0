import type { Impostor } from '../../ir/evidence.ts'
import type { InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import type { Found } from './verify-finding.ts'
import { propertyHeld, type TestsByGroup } from './verify-runs.ts'
import { keyOf } from './test-key.ts'
import { exportsReached } from './verify-uses.ts'
import type { VitestTest } from './vitest-test.ts'
import type { ImpostorLabel } from './vitest-worker/impostors.ts'

/** What the tests of a suite did under one impostor. */
export interface ImpostorRun {
  readonly label: ImpostorLabel
  readonly outcomes: ReadonlyMap<string, VitestTest['outcome']>
  /** Of a `field`: keys of the tests that met it wrong; where it was not, nothing is learned. */
  readonly met: ReadonlySet<string>
}

export function impostorRunsOf(groups: TestsByGroup): readonly ImpostorRun[] {
  return [...groups].map(([label, tests]) => ({
    label: JSON.parse(label) as ImpostorLabel,
    outcomes: new Map([...tests].map(([key, test]) => [key, propertyHeld(test) ? 'pass' : test.outcome])),
    met: new Set([...tests].filter(([, { wrong }]) => wrong).map(([key]) => key)),
  }))
}

/** `buildInvoiceSummary: constant 0` */
export const nameOfImpostor = ({ exportName, behaviour, detail = '' }: Omit<Impostor, 'killedBy'>): string =>
  `${exportName}: ${behaviour}${detail === '' ? '' : ` ${detail.length > 40 ? `${detail.slice(0, 37)}…` : detail}`}`

// A time-out proves nothing: the machine may have been busy.
const kills = (outcome: VitestTest['outcome'] | undefined) => outcome === 'fail' || outcome === 'error'

/**
 * Each impostor with the invariants that it could not deceive. Failing tests are left out: they fail for anything.
 * So is an impostor that only changes its arguments, when no invariant minds, and a wrong field that no test met or
 * that is the least of the wrong results that pass.
 */
export function impostorEvidence(
  runs: readonly ImpostorRun[],
  sound: ReadonlySet<string>,
): readonly Impostor[] {
  const told = runs.filter(
    ({ label, met }) => label.behaviour !== 'field' || [...met].some((key) => sound.has(key)),
  )
  const evidence = told.map(({ label, outcomes }): Impostor => {
    const killedBy = [...outcomes]
      .filter(([key, outcome]) => sound.has(key) && kills(outcome))
      .map(([key]) => key)
    const ids = [...new Set(killedBy.map((key) => key.replace(/\/.*/, '')))].sort()
    return { ...label, killedBy: ids }
  })
  const deceived = new Set(
    evidence
      .filter(({ behaviour, killedBy }) => behaviour === 'random' && killedBy.length === 0)
      .map(({ exportName }) => exportName),
  )
  return evidence.filter(
    ({ exportName, behaviour, killedBy }) =>
      killedBy.length > 0 ||
      (behaviour !== 'mutates' && !(behaviour === 'field' && deceived.has(exportName))),
  )
}

/** Invariants that pass when what they test is replaced by nonsense. */
export function judgeImpostors(plan: SuitePlan, runs: readonly ImpostorRun[]): readonly Found[] {
  return plan.invariants.flatMap((invariant): readonly Found[] => {
    const about = relevantImpostors(plan, invariant, runs)
    if (about.length === 0) return []
    const fault = faultOf(invariant, { about, names: [...new Set(about.map(nameOf))].join(', ') })
    return fault ? [{ key: keyOf(invariant), check: 'impostors', ...fault }] : []
  })
}

/**
 * The impostors by which an invariant is judged: of the functions that it comes to, itself or through definitions. A
 * single wrong field is for the whole spec to notice.
 */
export function relevantImpostors(
  plan: SuitePlan,
  invariant: InvariantPlan,
  runs: readonly ImpostorRun[],
): readonly ImpostorRun[] {
  const reached = exportsReached(plan, invariant)
  return runs.filter(({ label }) => label.behaviour !== 'field' && reached.has(label.exportName))
}

const nameOf = ({ label }: ImpostorRun) => `\`${label.exportName}\``

type Fault = Pick<Found, 'weight' | 'reason'>

function faultOf(
  invariant: InvariantPlan,
  { about, names }: { readonly about: readonly ImpostorRun[]; readonly names: string },
): Fault | undefined {
  const key = keyOf(invariant)
  const of = (
    behaves: (behaviour: ImpostorLabel['behaviour']) => boolean,
    outcome: VitestTest['outcome'] | 'any',
  ) =>
    about.filter(
      ({ label, outcomes }) =>
        behaves(label.behaviour) &&
        (outcome === 'any' ? kills(outcomes.get(key)) : outcomes.get(key) === outcome),
    )
  const throws = (behaviour: ImpostorLabel['behaviour']) => behaviour === 'throws'
  const answers = (behaviour: ImpostorLabel['behaviour']) => behaviour !== 'throws'
  if (invariant.kind === 'total' && invariant.then.length === 0 && invariant.unchanged.length === 0) {
    return of(throws, 'any').length > 0
      ? undefined
      : { weight: 'unearned', reason: `passes when ${names} always throws: what it allows covers any error` }
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
  // Where no value could be made for what the functions return, too few impostors stood in to judge by.
  if (!about.some(({ label }) => label.behaviour === 'random')) return undefined
  return { weight: 'unearned', reason: `passes whatever ${names} returns` }
}
