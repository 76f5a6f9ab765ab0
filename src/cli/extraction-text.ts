import { shown } from '../diagnostics/frame.ts'
import type { ExtractionProgress } from '../phases/1-extract/extraction.ts'
import type { Extracted } from '../pipeline/endings.ts'
import { counted } from '../report/text/words.ts'
import type { Paint } from '../report/diagnostics/pretty.ts'

/** What `extract` prints: what was found, what was left out, and what the brief leaves undecided. */
export function extractionText({ extraction, spec, written }: Extracted, paint: Paint): string {
  const { added, acceptedAfterRepair, addedByReview, changedByReview } = extraction
  const { coverage, dropped, duplicates, similar, proposals, openQuestions } = extraction
  const missing = coverage.filter(({ state }) => state === 'missing')
  const lines = [
    ...extraction.notes.map((note) => `note: ${note}`),
    ...extraction.redactions.map(({ placeholder }) => `kept back: ${placeholder}`),
    ...dropped.map(
      ({ section, name, reason }) =>
        `${paint('warning', 'left out')} ${shown(`${section} ${name}: ${reason}`)}`,
    ),
    ...duplicates.map(({ id, of }) => shown(`already there: ${id} says what ${of} says`)),
    ...similar.map(({ id, of }) => shown(`to compare: ${id} is about the same sentence as ${of}`)),
    ...proposals.map(
      ({ id, diff }) =>
        `${paint('warning', 'proposed, not made:')} ${shown(id)}\n${diff.split('\n').map(shown).join('\n')}`,
    ),
    ...missing.map(
      ({ sentence }) => `${paint('warning', 'not covered')} line ${sentence.line}: ${sentence.text}`,
    ),
    `${paint('strong', spec)}  ${written ? 'written' : 'nothing written'}`,
    [
      `${counted(added.length, 'new invariant')}${['', ', as a draft'][added.length] ?? ', as drafts'}`,
      ...(acceptedAfterRepair > 0 ? [`${acceptedAfterRepair} after a repair`] : []),
      ...(addedByReview.length > 0 ? [`${addedByReview.length} by the review`] : []),
      ...(changedByReview.length > 0 ? [`${changedByReview.length} changed by it`] : []),
      `${coverage.length - missing.length} of ${counted(coverage.length, 'obliging sentence')} accounted for`,
      ...(openQuestions > 0 ? [counted(openQuestions, 'open question')] : []),
    ].join(', '),
  ]
  return `${lines.join('\n')}\n`
}

type Words = {
  readonly [Kind in ExtractionProgress['kind']]: (
    progress: Extract<ExtractionProgress, { kind: Kind }>,
  ) => string
}

const words: Words = {
  asking: ({ round, model, part }) =>
    `asking ${model}${part === undefined ? '' : ` about part ${part}`}${round > 1 ? `, round ${round}` : ''}`,
  judging: ({ invariants }) => `checking ${invariants} invariants`,
  receiving: () => '',
  waiting: ({ seconds, because }) => `waiting ${seconds} s: ${because}`,
}

/** One line of progress; empty for what comes many times a second. */
export function progressText(progress: ExtractionProgress): string {
  // The table has a function for each kind, which TypeScript cannot see through the union.
  const tell = words[progress.kind] as (progress: ExtractionProgress) => string
  return tell(progress)
}
