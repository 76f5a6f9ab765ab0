import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { MutationEvidence, SpecEvidence } from '../ir/evidence.ts'
import type { Outcome } from '../ir/outcome.ts'
import { mutateSuites } from '../phases/6-trust/mutate.ts'
import { ownFunctions } from '../phases/6-trust/own-functions.ts'
import { verifySuites } from '../phases/6-trust/verify.ts'
import type { VerifyRequest } from '../phases/6-trust/verify-request.ts'
import { layoutOf } from './generated-files.ts'
import { mutationSuites } from './mutation-suites.ts'
import type { Job } from './open-job.ts'
import type { Suite } from './prepare-suites.ts'
import { verifySuitesOf } from './verify-suites.ts'

/** One line about what is going on. */
export type Tell = (text: string) => void

/** Runs the generated tests and the checks that need no mutation of code. */
export function verifyEvidence(
  job: Job,
  suites: readonly Suite[],
  tell: Tell,
  onTried?: VerifyRequest['onTried'],
): Promise<Outcome<readonly SpecEvidence[], Diagnostic>> {
  const { root, config } = job.project
  tell(`running the tests of ${suites.length} ${suites.length === 1 ? 'spec' : 'specs'}`)
  const steps = new Set<string>()
  return verifySuites({
    root,
    suites: verifySuitesOf(suites, layoutOf(job)),
    profile: config.verify.profile,
    seed: config.verify.seed,
    signal: job.signal,
    onTried,
    onProgress: ({ step }) => {
      if (!steps.has(step)) tell(`checking: ${step}`)
      steps.add(step)
    },
  })
}

/**
 * Runs StrykerJS over the functions that the specs name. Where a package is the subject there is nothing to change: it
 * is told, and no value where all are packages.
 */
export async function mutationOf(
  job: Job,
  suites: readonly Suite[],
  tell: Tell,
): Promise<Outcome<MutationEvidence, Diagnostic>> {
  const { root, config } = job.project
  const { concurrency, timeout, functions } = config.mutation
  const own = suites.filter(isMutable(root))
  const packages = suites.filter((suite) => !own.includes(suite))
  const notes = packages.map(({ plan }) =>
    diagnostic('mutate/subject-is-a-package', undefined, { spec: plan.name, package: plan.subject.from }),
  )
  if (own.length === 0) return { value: undefined, diagnostics: notes }
  let told = 0
  const { value, diagnostics } = await mutateSuites({
    root,
    suites: mutationSuites(own, layoutOf(job), functions),
    concurrency,
    timeout,
    signal: job.signal,
    onProgress: (progress) => {
      const share = Math.floor((progress.done / Math.max(1, progress.total)) * 10)
      if (share > told) tell(`mutants: ${progress.done} of ${progress.total}`)
      told = share
    },
  })
  return { value, diagnostics: [...notes, ...diagnostics] }
}

/** Whether a subject is code of the project or of a package of its workspace, and no installed package. */
export const isMutable =
  (root: string) =>
  ({ plan, model }: Suite): boolean =>
    !plan.subject.package || ownFunctions(model.functions, root).length > 0

/** Whether a spec's evidence holds anything that a person should look at. */
export const isWanting = ({ invariants, impostors }: SpecEvidence): boolean =>
  invariants.some(({ verdict }) => verdict !== 'earned') ||
  impostors.some(({ killedBy }) => killedBy.length === 0)

/** Every invariant of the suites, as `suite/invariant`. */
export const invariantNames = (suites: readonly Suite[]): readonly string[] => [
  ...new Set(suites.flatMap(({ plan }) => plan.invariants.map(({ id }) => `${plan.name}/${id}`))),
]
