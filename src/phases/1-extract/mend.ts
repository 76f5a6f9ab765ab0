import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { applyRepair, type Unmended } from './apply-repair.ts'
import type { Conversation } from './conversation.ts'
import { takeApart, type Draft, type TakenApart } from './draft/draft.ts'
import { held } from './held.ts'
import type { ExtractionInput } from './extraction.ts'
import type { Judgement } from './judge-draft.ts'
import { judgeThoroughly } from './judge-thoroughly.ts'
import { repairPrompt } from './prompt/repair-prompt.ts'

export interface Mended {
  readonly rest: Unmended
  readonly acceptedAtFirst: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What is to be judged, and how many repairs are left for it. */
export interface Unjudged {
  readonly draft: Draft
  readonly broken: TakenApart['broken']
  readonly repairs: number
}

/** Sends back what fails, as often as allowed, until nothing fails. */
export async function mend(
  input: ExtractionInput,
  conversation: Conversation,
  unjudged: Unjudged,
): Promise<Mended | { readonly fault: Diagnostic }> {
  let { draft, broken } = unjudged
  let acceptedAtFirst: readonly string[] | undefined
  for (let left = unjudged.repairs; ; left--) {
    const round = conversation.requests()
    input.onProgress?.({ kind: 'judging', round, invariants: draft.invariants.length })
    const judged = await judgeThoroughly(draft, input)
    if ('blockedBy' in judged) return { fault: blocked(input, judged.blockedBy) }
    const accepted = acceptedOf(draft.invariants, judged)
    acceptedAtFirst ??= accepted
    const rest = { draft, faulty: judged.faulty, broken }
    if (judged.faulty.length + broken.length === 0 || left <= 0)
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

const blocked = (input: ExtractionInput, key: string) =>
  diagnostic('extract/not-in-block-style', undefined, { key, spec: input.briefPath })
