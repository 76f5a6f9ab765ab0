import type { CodeMutant, InvariantEvidence, SpecEvidence } from '../../../../src/ir/evidence.ts'
import type { GateInput } from '../../../../src/phases/6-trust/gate-input.ts'
import { mutationEvidence } from '../../../../src/phases/6-trust/mutate-evidence.ts'

/** An invariant about library loans that earned its place. */
export const earnedInvariant = (id: string, over: Partial<InvariantEvidence> = {}): InvariantEvidence => ({
  id,
  rule: 'A loan ends after three weeks.',
  status: 'approved',
  verdict: 'earned',
  reason: 'killed 2 impostors',
  findings: [],
  baseline: { invariant: id, outcome: 'pass', failure: undefined, runs: 100, discarded: 0, milliseconds: 3 },
  impostorsKilled: ['dueDate: constant'],
  kills: undefined,
  soleKills: undefined,
  ...over,
})

export const killedMutant = (id: string, over: Partial<CodeMutant> = {}): CodeMutant => ({
  id,
  suites: ['loans'],
  file: 'src/loans.ts',
  line: 12,
  column: 5,
  mutator: 'EqualityOperator',
  original: 'days > 21',
  replacement: 'days >= 21',
  status: 'killed',
  killedBy: ['loans/due-after-three-weeks'],
  difference: undefined,
  timeout: undefined,
  calls: undefined,
  changed: undefined,
  ...over,
})

export const loans = (over: Partial<SpecEvidence> = {}): SpecEvidence => ({
  spec: 'invariants/loans.yaml',
  name: 'loans',
  invariants: [earnedInvariant('due-after-three-weeks'), earnedInvariant('no-loan-without-card')],
  impostors: [{ exportName: 'dueDate', behaviour: 'constant', killedBy: ['due-after-three-weeks'] }],
  ...over,
})

/** A run that found nothing to complain of. */
export const goodRun = (over: Partial<GateInput> = {}): GateInput => ({
  lintErrors: 0,
  staleFiles: [],
  specs: [loans()],
  mutation: mutationEvidence([killedMutant('a'), killedMutant('b')]),
  mutable: true,
  packages: [],
  weakened: [],
  obstacles: [],
  ...over,
})

export const thresholds = { score: 0.8, suspects: 0, drafts: false }
