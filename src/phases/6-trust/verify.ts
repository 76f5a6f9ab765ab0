import path from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { InvariantEvidence, SpecEvidence } from '../../ir/evidence.ts'
import type { Outcome } from '../../ir/outcome.ts'
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
 * mutation of code. Findings are in the evidence; diagnostics say what could not be run, and then there is no value.
 * Rejects only with the signal's reason.
 */
export async function verifySuites(
  asked: VerifyRequest,
): Promise<Outcome<readonly SpecEvidence[], Diagnostic>> {
  const { root, suites, profile, seed, checks, signal, onProgress } = asked
  const wants: Verification['wants'] = (check) => checks === undefined || checks.includes(check)
  const verification: Verification = { suites, wants, onProgress, request: { root, profile, seed, signal } }
  const { value: ran, diagnostics } = await runBaselines(verification, (tests) =>
    runNonsense(verification, tests.map(passing)),
  )
  if (!ran) return { value: undefined, diagnostics }
  const nonsense = ran.beside
  if (!nonsense.value) return { value: undefined, diagnostics: nonsense.diagnostics }
  const value = suites.map((suite, index) =>
    evidenceOf({ suite, root, wants, baseline: ran.baselines[index], nonsense: nonsense.value?.[index] }),
  )
  return { value, diagnostics: [] }
}

/** Keys of the tests that pass on the subject as it is; of others, nothing is learned from nonsense. */
const passing = (tests: TestsByKey): ReadonlySet<string> =>
  new Set([...tests].filter(([, { outcome }]) => outcome === 'pass').map(([key]) => key))

interface SuiteResults {
  readonly suite: VerifySuite
  readonly root: string
  readonly baseline: Baseline | undefined
  readonly nonsense: Nonsense | undefined
  readonly wants: Verification['wants']
}

function evidenceOf({ suite, root, baseline, nonsense, wants }: SuiteResults): SpecEvidence {
  const { plan } = suite
  const impostors = nonsense?.impostors ?? []
  const found = [
    ...(baseline?.found ?? []),
    ...(wants('independence') ? judgeIndependence(plan) : []),
    ...(nonsense?.found ?? []),
  ]
  const invariants = [...new Set(plan.invariants.map(({ id }) => id))].map(
    (id): InvariantEvidence | undefined => {
      const tests = plan.invariants
        .filter((invariant) => invariant.id === id)
        .map((invariant) => ({ plan: invariant, test: baseline?.tests.get(keyOf(invariant)) }))
      const impostorsKilled = impostors.filter(({ killedBy }) => killedBy.includes(id)).map(nameOfImpostor)
      return judgeInvariant({ tests, found, impostorsKilled })
    },
  )
  return {
    spec: path.relative(root, plan.specFile).split(path.sep).join('/'),
    name: plan.name,
    invariants: invariants.filter((evidence) => evidence !== undefined),
    impostors,
  }
}
