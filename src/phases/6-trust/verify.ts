import path from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { InvariantEvidence, SpecEvidence } from '../../ir/evidence.ts'
import type { Outcome } from '../../ir/outcome.ts'
import { triedTests } from './counterexamples.ts'
import { nameOfImpostor } from './impostors.ts'
import { judgeIndependence } from './independence.ts'
import { judgeInvariant } from './verdict.ts'
import { runBaselines, type Baseline } from './verify-baseline.ts'
import { runNonsense, type Nonsense } from './verify-nonsense.ts'
import type { Verification, VerifyRequest } from './verify-request.ts'
import type { TestsByKey } from './verify-runs.ts'
import { keyOf } from './test-key.ts'
import type { VerifySuite } from './verify-suite.ts'

/**
 * Generated tests → evidence: runs them by the project's own vitest, then every check of design 7 that needs no
 * mutation of code. Findings are in the evidence; diagnostics say what could not be run, and the suites that could
 * have their evidence all the same. Rejects only with the signal's reason.
 */
export async function verifySuites(
  asked: VerifyRequest,
): Promise<Outcome<readonly SpecEvidence[], Diagnostic>> {
  const { root, suites, profile, seed, checks, signal, onProgress, onTried } = asked
  const wants: Verification['wants'] = (check) => checks === undefined || checks.includes(check)
  const verification: Verification = {
    suites,
    wants,
    onProgress,
    onTried,
    request: { root, profile, seed, signal },
  }
  const { value: together, diagnostics } = await verifyTogether(verification)
  if (!together) return { value: undefined, diagnostics }
  const ends: SuiteEnd[] = []
  for (const [index, end] of together.entries()) ends.push(await alone(verification, index, end))
  const evidence = ends.flatMap((end) => (isFault(end) ? [] : [end]))
  return {
    value: evidence.length > 0 ? evidence : undefined,
    diagnostics: [...ends.filter(isFault), ...diagnostics],
  }
}

/** The evidence of a suite, or why there is none. */
type SuiteEnd = SpecEvidence | Diagnostic

const isFault = <Other extends object>(end: Other | Diagnostic): end is Diagnostic => 'severity' in end

/** A suite that hangs or ends the process takes others with it: each is asked again by itself. */
async function alone(verification: Verification, index: number, end: SuiteEnd): Promise<SuiteEnd> {
  const suite = verification.suites[index]
  const isShared = isFault(end) && end.code === 'trust/check-failed' && verification.suites.length > 1
  if (!suite || !isShared) return end
  const { value } = await verifyTogether({ ...verification, suites: [suite] })
  return value?.[0] ?? end
}

/** Checks suites in shared starts of vitest; only that vitest does not start is a fault of the whole. */
async function verifyTogether(verification: Verification): Promise<Outcome<readonly SuiteEnd[], Diagnostic>> {
  const { suites, wants, request, onTried } = verification
  const { value: ran, diagnostics } = await runBaselines(verification, (tests) =>
    runNonsense(
      verification,
      tests.map((own) => own && passing(own)),
    ),
  )
  if (!ran) return { value: undefined, diagnostics }
  const { value: nonsense } = ran.beside
  if (!nonsense) return { value: undefined, diagnostics: ran.beside.diagnostics }
  const value = suites.flatMap((suite, index): readonly SuiteEnd[] => {
    const [baseline, own] = [ran.baselines[index], nonsense[index]]
    if (!baseline || !own) return []
    if (isFault(baseline)) return [baseline]
    onTried?.(suite.plan.specFile, triedTests(baseline.tests))
    return [isFault(own) ? own : evidenceOf({ suite, root: request.root, wants, baseline, nonsense: own })]
  })
  return { value, diagnostics: ran.notes }
}

/** Keys of the tests that pass on the subject as it is; of others, nothing is learned from nonsense. */
const passing = (tests: TestsByKey): ReadonlySet<string> =>
  new Set([...tests].filter(([, { outcome }]) => outcome === 'pass').map(([key]) => key))

interface SuiteResults {
  readonly suite: VerifySuite
  readonly root: string
  readonly baseline: Baseline
  readonly nonsense: Nonsense
  readonly wants: Verification['wants']
}

function evidenceOf({ suite, root, baseline, nonsense, wants }: SuiteResults): SpecEvidence {
  const { plan } = suite
  const { impostors } = nonsense
  const found = [
    ...baseline.found,
    ...(wants('independence') ? judgeIndependence(plan, nonsense.changers) : []),
    ...nonsense.found,
  ]
  const invariants = [...new Set(plan.invariants.map(({ id }) => id))].map(
    (id): InvariantEvidence | undefined => {
      const tests = plan.invariants
        .filter((invariant) => invariant.id === id)
        .map((invariant) => ({ plan: invariant, test: baseline.tests.get(keyOf(invariant)) }))
      const impostorsKilled = impostors.filter(({ killedBy }) => killedBy.includes(id)).map(nameOfImpostor)
      return judgeInvariant({ tests, found, impostorsKilled })
    },
  )
  return {
    spec: path.relative(root, plan.specFile).split(path.sep).join('/'),
    name: plan.name,
    invariants: invariants.filter((evidence) => evidence !== undefined),
    impostors,
    ...(baseline.boundaries.length > 0 && { boundaries: baseline.boundaries }),
  }
}
