import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../ir/outcome.ts'
import { applyRepair, type Unmended } from './apply-repair.ts'
import { coverageOf } from './brief/coverage.ts'
import { judgeBrief } from './brief/judge-brief.ts'
import { sentencesOf } from './brief/sentences.ts'
import { startConversation, type Conversation } from './conversation.ts'
import { takeApart, type TakenApart } from './draft/draft.ts'
import { groundedOnly, reconcile, type Reconciled } from './draft/reconcile.ts'
import { withoutFaulty } from './drop-faulty.ts'
import type { DroppedPart, Extraction, ExtractionInput } from './extraction.ts'
import type { Judgement } from './judge-draft.ts'
import { judgeThoroughly } from './judge-thoroughly.ts'
import { createRedactor, type Redactor } from './privacy/redact.ts'
import { repairPrompt, unreadablePrompt } from './prompt/repair-prompt.ts'

/**
 * From a brief to the text of a spec: asks the model, holds its answer to the rules of a person's
 * file, has what fails mended, and leaves out what still fails. Writes nothing.
 */
export async function extractSpec(asked: ExtractionInput): Promise<Outcome<Extraction, Diagnostic>> {
  const input = { ...asked, check: remembered(asked.check) }
  const faults = judgeBrief(input.brief.file, input.brief.text)
  if (faults.length > 0) return { value: undefined, diagnostics: faults }
  const redactor = createRedactor(input.redact)
  const conversation = startConversation(input, redactor)
  const first = await firstAnswer(input, conversation)
  if (!first.value) return { value: undefined, diagnostics: first.diagnostics }
  const mended = await mend(input, conversation, first.value)
  if ('fault' in mended) return { value: undefined, diagnostics: [mended.fault] }
  const kept = await withoutFaulty(mended.rest, input)
  if ('fault' in kept) return { value: undefined, diagnostics: [kept.fault] }
  const extraction = summaryOf({ input, conversation, redactor, first: first.value, mended, kept })
  const diagnostics = [...mended.diagnostics, ...kept.elsewhere]
  const isEmpty = extraction.added.length === 0 && !input.existing
  return isEmpty
    ? {
        value: undefined,
        diagnostics: [...diagnostics, ...extraction.dropped.map(droppedFault), nothing(input, extraction)],
      }
    : { value: extraction, diagnostics }
}

/** The same text is judged once: a check compiles the subject. */
function remembered(check: ExtractionInput['check']): ExtractionInput['check'] {
  const known = new Map<string, ReturnType<typeof check>>()
  return (text) => {
    const judged = known.get(text) ?? check(text)
    known.set(text, judged)
    return judged
  }
}

const repairsOf = (input: ExtractionInput) => input.repairs ?? 2

interface FirstAnswer {
  readonly parts: TakenApart
  readonly reconciled: Reconciled
  readonly lost: ReturnType<typeof groundedOnly>['lost']
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

function held(parts: TakenApart, input: ExtractionInput): Omit<FirstAnswer, 'used'> {
  const { draft, lost } = groundedOnly(
    parts.draft,
    (quote) => input.findQuote(input.brief.text, quote) !== undefined,
  )
  const reconciled = input.existing
    ? reconcile(draft, input.existing.text, input.outline(input.existing.text))
    : { draft, duplicates: [], proposals: [] }
  return { parts, reconciled, lost }
}

interface Mended {
  readonly rest: Unmended
  readonly acceptedAtFirst: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Sends back what fails, as often as allowed, until nothing fails. */
async function mend(
  input: ExtractionInput,
  conversation: Conversation,
  first: FirstAnswer,
): Promise<Mended | { readonly fault: Diagnostic }> {
  let { draft } = first.reconciled
  let { broken } = first.parts
  let acceptedAtFirst: readonly string[] | undefined
  for (let used = first.used; ; used++) {
    input.onProgress?.({ kind: 'judging', round: used + 1, invariants: draft.invariants.length })
    const judged = await judgeThoroughly(draft, input)
    if ('blockedBy' in judged) return { fault: blocked(input, judged.blockedBy) }
    const accepted = acceptedOf(draft.invariants, judged)
    acceptedAtFirst ??= accepted
    const rest = { draft, faulty: judged.faulty, broken }
    if (judged.faulty.length + broken.length === 0 || used >= repairsOf(input))
      return { rest, acceptedAtFirst, diagnostics: [] }
    const { value: answer, diagnostics } = await conversation.ask(repairPrompt({ ...rest, accepted }))
    // Without a repair what was accepted still stands.
    if (!answer)
      return { rest, acceptedAtFirst, diagnostics: diagnostics.map((fault) => unrepaired(fault, input)) }
    if (!('yaml' in answer)) continue
    const repaired = applyRepair(rest, takeApart(answer.yaml, input.outline))
    draft = held(repaired, input).reconciled.draft
    broken = repaired.broken
  }
}

/** What kept a repair from being made is no fault of the spec. A recording that holds no repair says no more than that. */
const unrepaired = (fault: Diagnostic, { client }: ExtractionInput): Diagnostic =>
  fault.code === 'extract/recording-differs'
    ? diagnostic('extract/no-repair', undefined, { provider: client.name })
    : { ...fault, severity: 'warning' }

const acceptedOf = (invariants: readonly { readonly name: string }[], { faulty }: Judgement) =>
  invariants
    .map(({ name }) => name)
    .filter((name) => !faulty.some((part) => part.section === 'invariants' && part.name === name))

interface Ended {
  readonly input: ExtractionInput
  readonly conversation: Conversation
  readonly redactor: Redactor
  readonly first: FirstAnswer
  readonly mended: Mended
  readonly kept: Exclude<Awaited<ReturnType<typeof withoutFaulty>>, { fault: Diagnostic }>
}

function summaryOf({ input, conversation, redactor, first, mended, kept }: Ended): Extraction {
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
    acceptedAfterRepair: added.length - atFirst,
    dropped: [...lost, ...kept.dropped],
    duplicates: first.reconciled.duplicates,
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

const blocked = (input: ExtractionInput, key: string) =>
  diagnostic('extract/not-in-block-style', undefined, { key, spec: input.briefPath })

const nothing = (input: ExtractionInput, { dropped }: Extraction) =>
  diagnostic('extract/nothing-extracted', undefined, { provider: input.client.name, dropped: dropped.length })

const droppedFault = ({ section, name, reason }: DroppedPart) =>
  diagnostic('extract/part-dropped', undefined, { part: `${section}: ${name}`, reason })
