import type { CodeMutant, GateVerdict, InvariantEvidence, SpecEvidence } from '../../src/ir/evidence.ts'
import { mutationEvidence } from '../../src/phases/6-trust/mutate-evidence.ts'
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

/** What a gate found that failed: something of everything. */
export const specs: readonly SpecEvidence[] = [
  seats(
    invariant('sold-once', { kills: ['m'], soleKills: [] }),
    invariant('never-free', {
      verdict: 'unearned',
      reason: 'it does not hold',
      findings: [{ check: 'tests', weight: 'unearned', reason: 'it does not hold' }],
    }),
    invariant('in-rows', {
      verdict: 'suspect',
      reason: 'nobody knows',
      findings: [{ check: 'impostors', weight: 'suspect', reason: 'nobody knows' }],
    }),
  ),
]
export const mutation = mutationEvidence([
  mutant(),
  mutant({ id: 'n', line: 7, status: 'killed', killedBy: ['sold-once'] }),
])
export const gate: GateVerdict = { verdict: 'fail', reasons: ['seats/never-free is unearned'], notes: [] }
