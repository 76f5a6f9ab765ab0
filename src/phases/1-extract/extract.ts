import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../ir/outcome.ts'
import { coverageOf } from './brief/coverage.ts'
import type { BriefPart } from './brief/parts.ts'
import { judgeBrief } from './brief/judge-brief.ts'
import { sentencesOf } from './brief/sentences.ts'
import { startConversation, type Conversation } from './conversation.ts'
import { takeApart } from './draft/draft.ts'
import { withoutFaulty, type Kept } from './drop-faulty.ts'
import { extractParts } from './extract-parts.ts'
import type { DroppedPart, Extraction, ExtractionInput } from './extraction.ts'
import { held, type Held } from './held.ts'
import { mend, type Mended } from './mend.ts'
import { createRedactor, type Redactor } from './privacy/redact.ts'
import { briefParts } from './prompt/request.ts'
import { unreadablePrompt } from './prompt/repair-prompt.ts'
import { remembered } from './remembered.ts'
import { reviewAnswer, type Reviewed } from './review-answer.ts'

/** What is asked about at once, and what everything that is asked has in common. */
export interface PartInput {
  readonly input: ExtractionInput
  readonly redactor: Redactor
  readonly part: BriefPart
}

/**
 * From a brief to the text of a spec: asks the model, holds its answer to the rules of a person's
 * file, has what fails mended, and leaves out what still fails. Writes nothing.
 */
export async function extractSpec(asked: ExtractionInput): Promise<Outcome<Extraction, Diagnostic>> {
  const input = { ...asked, check: remembered(asked.check) }
  const faults = judgeBrief(input.brief.file, input.brief.text)
  if (faults.length > 0) return { value: undefined, diagnostics: faults }
  const redactor = createRedactor(input.redact)
  const parts = briefParts(input, redactor)
  if (!parts.value) return { value: undefined, diagnostics: parts.diagnostics }
  const { value: extraction, diagnostics } = await extractParts(
    parts.value.map((part) => ({ input, redactor, part })),
    extractPart,
  )
  if (!extraction) return { value: undefined, diagnostics }
  const isEmpty = extraction.added.length === 0 && !input.existing
  return isEmpty
    ? {
        value: undefined,
        diagnostics: [...diagnostics, ...extraction.dropped.map(droppedFault), nothing(input, extraction)],
      }
    : { value: extraction, diagnostics }
}

/** What a part of a brief gives: first answer, repairs, review. */
async function extractPart({ input, redactor, part }: PartInput): Promise<Outcome<Extraction, Diagnostic>> {
  const conversation = startConversation(input, redactor, part)
  const first = await firstAnswer(input, conversation)
  if (!first.value) return { value: undefined, diagnostics: first.diagnostics }
  const { reconciled, parts, used } = first.value
  const repairs = repairsOf(input) - used
  const mended = await mend(input, conversation, { draft: reconciled.draft, broken: parts.broken, repairs })
  if ('fault' in mended) return { value: undefined, diagnostics: [mended.fault] }
  const kept = await withoutFaulty(mended.rest, input)
  if ('fault' in kept) return { value: undefined, diagnostics: [kept.fault] }
  const reviewed = input.review ? await reviewAnswer(input, conversation, kept) : unreviewed(kept)
  return {
    value: summaryOf({ input, conversation, redactor, first: first.value, mended, reviewed }),
    diagnostics: [...mended.diagnostics, ...reviewed.diagnostics, ...reviewed.kept.elsewhere],
  }
}

const repairsOf = (input: ExtractionInput) => input.repairs ?? 2

const unreviewed = (kept: Kept): Reviewed => ({ kept, added: [], changed: [], diagnostics: [] })

interface FirstAnswer extends Held {
  /** Repairs that an unreadable answer has used up. */
  readonly used: number
}

/** The first answer that can be read, against the spec that exists. */
async function firstAnswer(
  input: ExtractionInput,
  conversation: Conversation,
): Promise<Outcome<FirstAnswer, Diagnostic>> {
  let more: string | undefined
  for (let used = 0; ; used++) {
    const { value: answer, diagnostics } = await conversation.ask(more)
    if (!answer) return { value: undefined, diagnostics }
    const parts = 'yaml' in answer ? takeApart(answer.yaml, input.outline) : undefined
    const isSomething = parts && parts.draft.invariants.length + parts.broken.length > 0
    if (parts && (isSomething || saysNone('yaml' in answer ? answer.yaml : '')))
      return { value: { ...held(parts, input), used }, diagnostics: [] }
    const why = 'why' in answer ? answer.why : 'it holds no list of invariants in block style'
    if (used >= repairsOf(input))
      return {
        value: undefined,
        diagnostics: [
          diagnostic('extract/unreadable-answer', undefined, { provider: conversation.model(), why }),
        ],
      }
    more = unreadablePrompt(why)
  }
}

/** An answer may be that there is nothing to say. */
const saysNone = (yaml: string) => /^invariants:[ \t]*\[[ \t]*\][ \t]*$/m.test(yaml)

interface Ended {
  readonly input: ExtractionInput
  readonly conversation: Conversation
  readonly redactor: Redactor
  readonly first: FirstAnswer
  readonly mended: Mended
  readonly reviewed: Reviewed
}

function summaryOf({ input, conversation, redactor, first, mended, reviewed }: Ended): Extraction {
  const { kept } = reviewed
  const outline = input.outline(kept.text)
  const added = kept.draft.invariants.map(({ name }) => name)
  const atFirst = added.filter((name) => mended.acceptedAtFirst.includes(name)).length
  const lost: readonly DroppedPart[] = first.lost.map(({ section, name, quote }) => ({
    section,
    name,
    reason: quote === '' ? 'it quotes no sentence of the brief' : `the quote “${quote}” is not in the brief`,
  }))
  const ignored = first.parts.ignored.map(
    (key) => `the answer's key ${key} was left out: a model does not decide it`,
  )
  return {
    text: kept.text,
    added,
    acceptedAtFirst: atFirst,
    acceptedAfterRepair: added.length - atFirst - reviewed.added.length,
    addedByReview: reviewed.added,
    changedByReview: reviewed.changed,
    dropped: [...lost, ...kept.dropped],
    duplicates: first.reconciled.duplicates,
    similar: first.reconciled.similar.filter(({ id }) => added.includes(id)),
    proposals: first.reconciled.proposals,
    coverage: coverageOf(input.brief.text, sentencesOf(input.brief.text), outline, input.findQuote),
    openQuestions: outline.sections.find(({ key }) => key === 'open')?.entries.length ?? 0,
    redactions: redactor.redactions(),
    requests: conversation.requests(),
    tokens: conversation.tokens(),
    model: conversation.model(),
    notes: [...conversation.notes(), ...ignored],
  }
}

const nothing = (input: ExtractionInput, { dropped }: Extraction) =>
  diagnostic('extract/nothing-extracted', undefined, { provider: input.client.name, dropped: dropped.length })

const droppedFault = ({ section, name, reason }: DroppedPart) =>
  diagnostic('extract/part-dropped', undefined, { part: `${section}: ${name}`, reason })
