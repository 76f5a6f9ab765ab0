import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { mergedDefine } from './apply-repair.ts'
import type { Conversation } from './conversation.ts'
import { piecesBySection, takeApart, type Draft, type PieceSection } from './draft/draft.ts'
import { withoutFaulty, type Kept } from './drop-faulty.ts'
import type { ExtractionInput } from './extraction.ts'
import { held } from './held.ts'
import { mend, type Mended } from './mend.ts'
import { reviewPrompt } from './prompt/review-prompt.ts'

/** What stands after the model has looked for what its answer lets pass. */
export interface Reviewed {
  readonly kept: Kept
  /** Ids of invariants that came in. */
  readonly added: readonly string[]
  /** Ids of invariants that were made stronger or sound. */
  readonly changed: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** One repair is enough: what the review adds is extra. */
const repairs = 1

/**
 * Asks the model which wrong implementations its accepted answer would let pass. What it adds or changes is judged like
 * its first answer; what fails is left out, and what stood before stays in its place.
 */
export async function reviewAnswer(
  input: ExtractionInput,
  conversation: Conversation,
  kept: Kept,
): Promise<Reviewed> {
  const unchanged = (diagnostics: readonly Diagnostic[]) => ({ kept, added: [], changed: [], diagnostics })
  if (kept.draft.invariants.length === 0) return unchanged([])
  const { value: answer } = await conversation.ask(reviewPrompt(kept.draft))
  const unreviewed = diagnostic('extract/no-review', undefined, { provider: input.client.name })
  if (!answer || !('yaml' in answer)) return unchanged([unreviewed])
  const { parts, reconciled } = held(takeApart(answer.yaml, input.outline), input)
  const draft = revised(kept.draft, reconciled.draft)
  const mended = await mend(input, conversation, { draft, broken: parts.broken, repairs })
  if ('fault' in mended) return unchanged([unreviewed])
  const settled = await withoutFaulty(withOldVersions(mended, kept.draft), input)
  if ('fault' in settled || !standsIn(kept.draft, settled.draft)) return unchanged([unreviewed])
  return { ...differenceOf(kept, settled), diagnostics: mended.diagnostics }
}

/** The draft with the review's pieces in the places of those of the same names, or behind them all. */
function revised(draft: Draft, review: Draft): Draft {
  const merged = (section: PieceSection) => {
    const changed = new Map(review[section].map((piece) => [piece.name, piece]))
    const names = new Set(draft[section].map(({ name }) => name))
    return [
      ...draft[section].map((piece) => changed.get(piece.name) ?? piece),
      ...review[section].filter(({ name }) => !names.has(name)),
    ]
  }
  return { ...piecesBySection(merged), define: mergedDefine(draft.define, review.define, false) }
}

/** A change that fails gives way to what stood there before. */
function withOldVersions({ rest }: Mended, before: Draft): Mended['rest'] {
  const failing = (section: string, name: string) =>
    rest.faulty.some((part) => part.section === section && part.name === name)
  const old = (section: PieceSection, name: string) => before[section].find((piece) => piece.name === name)
  const draft = piecesBySection((section) =>
    rest.draft[section].map((piece) =>
      failing(section, piece.name) ? (old(section, piece.name) ?? piece) : piece,
    ),
  )
  const isNew = ({ section, name }: { section: string; name: string }) =>
    section === 'define' || !before[section as PieceSection].some((piece) => piece.name === name)
  return { ...rest, draft: { ...draft, define: rest.draft.define }, faulty: rest.faulty.filter(isNew) }
}

const standsIn = (before: Draft, after: Draft) =>
  before.invariants.every(({ name }) => after.invariants.some((piece) => piece.name === name))

function differenceOf(before: Kept, after: Kept): Omit<Reviewed, 'diagnostics'> {
  const old = new Map(before.draft.invariants.map(({ name, text }) => [name, text]))
  const names = (isOne: (piece: { name: string; text: string }) => boolean) =>
    after.draft.invariants.filter(isOne).map(({ name }) => name)
  return {
    kept: { ...after, dropped: [...before.dropped, ...after.dropped] },
    added: names(({ name }) => !old.has(name)),
    changed: names(({ name, text }) => old.has(name) && old.get(name) !== text),
  }
}
