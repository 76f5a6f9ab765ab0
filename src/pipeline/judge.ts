import { wordsOf, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { GateVerdict, MutationEvidence, SpecEvidence } from '../ir/evidence.ts'
import type { Outcome } from '../ir/outcome.ts'
import type { GateInput } from '../phases/6-trust/gate-input.ts'
import { judgeGate } from '../phases/6-trust/gate.ts'
import { withKills } from '../phases/6-trust/mutate-evidence.ts'
import type { CurrentSuites } from './current-suites.ts'
import { isMutable, mutationOf, verifyEvidence, type Tell } from './evidence.ts'
import { findingsIn } from './findings.ts'
import {
  newBaseline,
  readBaseline,
  unrecorded,
  weakenedSince,
  writeBaseline,
  type Judged,
} from './keep-baseline.ts'
import type { Request } from './open-job.ts'

export interface GateRequest extends Request {
  /** A commit whose baseline is the one to compare with; the one in the folder when left out. */
  readonly base?: string | undefined
  /** Records what the invariants kill now, when the gate passes: what is weaker than the record does not. */
  readonly updateBaseline?: boolean | undefined
}

export interface Gated {
  readonly diagnostics: readonly Diagnostic[]
  readonly specs: readonly SpecEvidence[]
  readonly mutation: MutationEvidence | undefined
  readonly gate: GateVerdict
  /** The findings at their places. */
  readonly pointers: readonly Diagnostic[]
  /** The record that was written, relative to the project. */
  readonly baseline: string | undefined
}

type Step<Value> = Outcome<Value, Diagnostic>
const skipped = { value: undefined, diagnostics: [] } as const

/** The verify step of the gate; nothing when what would be verified is not there. */
export const verifyStep = async (
  { job, suites }: CurrentSuites,
  tell: Tell,
): Promise<Step<readonly SpecEvidence[]>> => (job && suites ? verifyEvidence(job, suites, tell) : skipped)

/** The mutate step of the gate; nothing when a test fails already, or when there is no code in the project to change. */
export async function mutateStep(
  { job, suites }: CurrentSuites,
  verified: readonly SpecEvidence[] | undefined,
  tell: Tell,
): Promise<Step<MutationEvidence>> {
  const holds = verified?.every(({ invariants }) =>
    invariants.every(({ baseline }) => baseline.outcome === 'pass'),
  )
  return job && holds && suites?.some(isMutable(job.project.root)) ? mutationOf(job, suites, tell) : skipped
}

export interface Steps {
  readonly request: GateRequest
  readonly current: CurrentSuites
  readonly verified: Step<readonly SpecEvidence[]>
  readonly mutated: Step<MutationEvidence>
}

/** One verdict over all steps; the record of what invariants kill is compared, and written when that is asked for. */
export async function judge({ request, current, verified, mutated }: Steps): Promise<Gated> {
  const { job, suites = [] } = current
  const found = [...current.diagnostics, ...verified.diagnostics, ...mutated.diagnostics]
  if (!job) return { ...nothingJudged, diagnostics: found, gate: couldNotRun(found) }
  const { root, config } = job.project
  const mutation = mutated.value
  const specs = (verified.value ?? []).map((spec) => (mutation ? withKills(spec, mutation) : spec))
  const before = await readBaseline(root, request.base)
  const judged = { job, suites, specs, mutation, before: before.value }
  // Whoever writes the record anew need not hear that there was none, or that it was broken.
  const isKept = request.updateBaseline === true
  const diagnostics = isKept ? found : [...found, ...before.diagnostics, ...unrecorded(judged)]
  const weakened = weakenedSince(judged)
  const gate = judgeGate(gateInput({ ...judged, diagnostics, weakened }), config.gate)
  const kept = isKept && gate.verdict === 'pass' ? await writeBaseline(newBaseline(judged), job) : skipped
  const pointers = await findingsIn(judged)
  const told = [...diagnostics, ...kept.diagnostics]
  return { diagnostics: told, specs, mutation, pointers, gate, baseline: kept.value }
}

const nothingJudged = { specs: [], mutation: undefined, pointers: [], baseline: undefined } as const

interface Judging extends Judged {
  readonly diagnostics: readonly Diagnostic[]
  readonly weakened: readonly string[]
}

const gateInput = ({ job, suites, specs, mutation, diagnostics, weakened }: Judging): GateInput => ({
  lintErrors: errorsOf(diagnostics, isLint).length,
  staleFiles: errorsOf(diagnostics, isStale).map((one) => String(one.args['file'])),
  specs,
  mutation,
  mutable: suites.some(isMutable(job.project.root)),
  packages: suites.filter((suite) => !isMutable(job.project.root)(suite)).map(({ plan }) => plan.name),
  weakened,
  obstacles: errorsOf(diagnostics, (one) => !isLint(one) && !isStale(one)).map((one) => wordsOf(one).text),
})

const couldNotRun = (found: readonly Diagnostic[]): GateVerdict => ({
  verdict: 'could-not-run',
  reasons: errorsOf(found, () => true).map((one) => wordsOf(one).text),
  notes: [],
})

const errorsOf = (found: readonly Diagnostic[], test: (one: Diagnostic) => boolean) =>
  found.filter((one) => one.severity === 'error' && test(one))

const isLint = ({ code }: Diagnostic) => /^(spec|subject|plan)\//.test(code)
const isStale = ({ code }: Diagnostic) => code.startsWith('generated/')
