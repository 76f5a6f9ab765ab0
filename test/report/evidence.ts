import type { CodeMutant, InvariantEvidence, SpecEvidence } from '../../src/ir/evidence.ts'
import type { Paint } from '../../src/report/diagnostics/pretty.ts'

/** No colours. */
export const plain: Paint = (_, text) => text

export const invariant = (id: string, over: Partial<InvariantEvidence> = {}): InvariantEvidence => ({
  id,
  rule: 'Seats are sold once.',
  status: 'approved',
  verdict: 'earned',
  reason: 'killed 3 impostors',
  findings: [],
  baseline: { invariant: id, outcome: 'pass', failure: undefined, runs: 100, discarded: 0, milliseconds: 4 },
  impostorsKilled: [],
  kills: undefined,
  soleKills: undefined,
  ...over,
})

export const seats = (...invariants: readonly InvariantEvidence[]): SpecEvidence => ({
  spec: 'invariants/seats.yaml',
  name: 'seats',
  invariants,
  impostors: [],
})

export const mutant = (over: Partial<CodeMutant> = {}): CodeMutant => ({
  id: 'm',
  suites: ['seats'],
  file: 'src/seats.ts',
  line: 42,
  column: 7,
  mutator: 'EqualityOperator',
  original: 'row < rows',
  replacement: 'row <= rows',
  status: 'survived',
  killedBy: [],
  difference: undefined,
  timeout: undefined,
  calls: undefined,
  changed: undefined,
  ...over,
})
