import type { GateVerdict, MutationEvidence, SpecEvidence, Verdict } from '../../ir/evidence.ts'
import type { Look, Paint } from '../diagnostics/pretty.ts'
import { columns } from './columns.ts'
import { counted } from './words.ts'

export interface Summary {
  readonly specs: readonly SpecEvidence[]
  readonly mutation: MutationEvidence | undefined
  readonly gate: GateVerdict | undefined
}

/** The end of every trust command: a line for each spec, one for the mutants and one for the gate. */
export function summaryText({ specs, mutation, gate }: Summary, paint: Paint): string {
  const heads = [
    ...specs.map(({ name }) => name),
    ...(mutation === undefined ? [] : ['mutants']),
    ...(gate === undefined ? [] : ['gate']),
  ]
  const width = Math.max(0, ...heads.map((head) => head.length))
  const line = (head: string, rest: string) => `${head.padEnd(width)}   ${rest}\n`
  const counts = columns(specs.map(specCounts))
  return [
    ...specs.map(({ name }, index) => line(name, counts[index] ?? '')),
    ...(mutation === undefined ? [] : [line('mutants', mutationCounts(mutation))]),
    ...(gate === undefined ? [] : [line('gate', paint(gateLooks[gate.verdict], gateWords[gate.verdict]))]),
  ].join('')
}

export const gateWords: Readonly<Record<GateVerdict['verdict'], string>> = {
  pass: 'pass',
  fail: 'fail',
  'could-not-run': 'could not run',
}
const gateLooks: Readonly<Record<GateVerdict['verdict'], Look>> = {
  pass: 'good',
  fail: 'bad',
  'could-not-run': 'bad',
}

function specCounts({ invariants }: SpecEvidence): readonly string[] {
  const count = (verdict: Verdict) => invariants.filter((invariant) => invariant.verdict === verdict).length
  return [
    counted(invariants.length, 'invariant'),
    `${count('earned')} earned`,
    `${count('unearned')} unearned`,
    `${count('suspect')} suspect`,
  ]
}

/** `61 killed   2 survived   1 probably equivalent   0 timed out` */
export const mutationCounts = ({
  killed,
  survived,
  probablyEquivalent,
  timedOut,
}: MutationEvidence): string =>
  [
    `${killed} killed`,
    `${survived} survived`,
    `${probablyEquivalent} probably equivalent`,
    `${timedOut} timed out`,
  ].join('   ')
