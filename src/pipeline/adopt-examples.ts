import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { InvariantPlan } from '../ir/plan.ts'
import { tryTests, type TriedTests } from '../phases/6-trust/counterexamples.ts'
import { layoutOf } from './generated-files.ts'
import { keepExamples, type Examples, type Failing } from './keep-examples.ts'
import type { Job } from './open-job.ts'
import type { Suite } from './prepare-suites.ts'
import { verifySuitesOf } from './verify-suites.ts'

/** Runs the tests of the suites that have the invariant, and writes what it fails for into their specs. */
export async function adoptExamples(job: Job, suites: readonly Suite[], name: string): Promise<Examples> {
  const named = suites.filter(({ plan }) =>
    plan.invariants.some((each) => namesOf(plan.name, each).includes(name)),
  )
  if (named.length === 0) {
    const known = suites.flatMap(({ plan }) => plan.invariants.map(({ id }) => id))
    const args = { name, nearest: nearest(name, known) }
    return { examples: [], diagnostics: [diagnostic('adopt/unknown-invariant', undefined, args)] }
  }
  const ran: Ran[] = []
  for (const suite of named) ran.push(await failingIn(job, suite, name))
  const kept = await keepExamples(
    job,
    ran.flatMap(({ failing = [] }) => failing),
  )
  return { ...kept, diagnostics: [...ran.flatMap(({ diagnostics }) => diagnostics), ...kept.diagnostics] }
}

/** The same for all that `verify` saw fail: what it ran by the files of the specs, so that nothing is run again. */
export function adoptFailing(
  job: Job,
  suites: readonly Suite[],
  tried: ReadonlyMap<string, TriedTests>,
): Promise<Examples> {
  const failing = suites.map((suite): Failing => {
    const tests = tried.get(suite.plan.specFile)
    return { suite, failed: tests ? failedOf(suite.plan.invariants, tests) : [] }
  })
  return keepExamples(job, failing)
}

/** What a person may call an invariant, or one case of it. */
function namesOf(suite: string, { id, caseName }: InvariantPlan): readonly string[] {
  const names = caseName === undefined ? [id] : [id, `${id}/${caseName}`]
  return [...names, ...names.map((each) => `${suite}/${each}`)]
}

interface Ran {
  readonly failing?: readonly Failing[]
  readonly diagnostics: readonly Diagnostic[]
}

async function failingIn(job: Job, suite: Suite, name: string): Promise<Ran> {
  const { root, config } = job.project
  const [tested] = verifySuitesOf([suite], layoutOf(job))
  if (!tested) return { diagnostics: [] }
  const { profile, seed } = config.verify
  const { value: tests, diagnostics } = await tryTests({
    root,
    suite: tested,
    profile,
    seed,
    signal: job.signal,
  })
  if (!tests) return { diagnostics }
  const wanted = suite.plan.invariants.filter((each) => namesOf(suite.plan.name, each).includes(name))
  const failed = failedOf(wanted, tests)
  return failed.length === 0
    ? { diagnostics: [diagnostic('adopt/nothing-failed', undefined, { name })] }
    : { failing: [{ suite, failed }], diagnostics: [] }
}

const failedOf = (plans: readonly InvariantPlan[], tests: TriedTests): Failing['failed'] =>
  plans.flatMap((plan) => {
    const key = plan.caseName === undefined ? plan.id : `${plan.id}/${plan.caseName}`
    const test = tests.get(key)
    return test === undefined || test.outcome === 'pass' ? [] : [{ plan, key, test }]
  })
