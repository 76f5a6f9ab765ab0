import type { InvariantEvidence, SpecEvidence, Verdict } from '../../ir/evidence.ts'
import type { Look, Paint } from '../diagnostics/pretty.ts'

const looks: Readonly<Record<Verdict, Look>> = { earned: 'good', unearned: 'bad', suspect: 'warning' }
const verdictWidth = 'unearned'.length

/** One line for each invariant of a spec: its verdict, its id, and what it earned it by or lacks. */
export function invariantsText({ name, invariants }: SpecEvidence, paint: Paint): string {
  const width = Math.max(0, ...invariants.map(({ id }) => id.length))
  const lines = invariants.flatMap((invariant) => invariantLines(invariant, width, paint))
  return [paint('strong', name), ...lines].map((line) => `${line}\n`).join('')
}

function invariantLines(invariant: InvariantEvidence, width: number, paint: Paint): readonly string[] {
  const { id, verdict, reason, status } = invariant
  const word = paint(looks[verdict], verdict.padEnd(verdictWidth))
  const draft = status === 'draft' ? paint('warning', '  (draft)') : ''
  const line = `  ${word}  ${id.padEnd(width)}${draft}  ${paint('code', reason)}`.trimEnd()
  return [line, ...furtherFindings(invariant, paint), ...failureLines(invariant)]
}

/** What was found beside the reason itself. */
const furtherFindings = ({ findings, reason }: InvariantEvidence, paint: Paint): readonly string[] =>
  findings
    .filter((finding) => finding.reason !== reason)
    .map(
      (finding) =>
        `            ${paint(looks[finding.weight], finding.weight)} ${finding.check}: ${finding.reason}`,
    )

const failureLines = (invariant: InvariantEvidence): readonly string[] =>
  invariant.baseline.outcome === 'pass' || invariant.baseline.failure === undefined
    ? []
    : unsaid(invariant.baseline.failure.split('\n'), invariant).map((line) => `            ${line}`.trimEnd())

/** What neither the line above says nor the next one: the sentence stands under `Rule`, and what failed is the reason. */
function unsaid(lines: readonly string[], { reason }: InvariantEvidence): readonly string[] {
  const isSaid = (line: string, index: number) =>
    (index === 0 && lines[1] === `Rule    ${line}`) ||
    (/^Failed {2}./.test(line) &&
      reason.endsWith(line.slice('Failed  '.length)) &&
      !/^ /.test(lines[index + 1] ?? ''))
  return lines.filter((line, index) => !isSaid(line, index))
}
