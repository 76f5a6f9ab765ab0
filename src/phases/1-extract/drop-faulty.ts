import { diagnostic, wordsOf, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Unmended } from './apply-repair.ts'
import type { Draft } from './draft/draft.ts'
import type { DroppedPart, Judging } from './extraction.ts'
import { judgeDraft, type FaultyPart } from './judge-draft.ts'
import { withoutParts } from './without-parts.ts'

export interface Kept {
  readonly draft: Draft
  readonly text: string
  readonly dropped: readonly DroppedPart[]
  readonly elsewhere: readonly Diagnostic[]
}

/** Leaves out what fails, and then what leaned on it, until the rest stands. */
export async function withoutFaulty(
  { draft, faulty, broken }: Unmended,
  input: Judging,
): Promise<Kept | { readonly fault: Diagnostic }> {
  const dropped: DroppedPart[] = broken.map(({ section, name, why }) => ({
    section,
    name,
    reason: `no readable YAML: ${why}`,
  }))
  let rest = draft
  let failing = faulty
  for (;;) {
    rest = withoutParts(rest, failing)
    dropped.push(...failing.map(droppedPart))
    const judged = await judgeDraft(rest, input)
    if ('blockedBy' in judged)
      return {
        fault: diagnostic('extract/not-in-block-style', undefined, {
          key: judged.blockedBy,
          spec: input.briefPath ?? input.subject,
        }),
      }
    // A spec without an invariant has faults of its own, which nobody needs to read.
    if (rest.invariants.length === 0) return { draft: rest, text: judged.text, dropped, elsewhere: [] }
    if (judged.faulty.length === 0)
      return { draft: rest, text: judged.text, dropped, elsewhere: judged.elsewhere }
    failing = judged.faulty
  }
}

const droppedPart = ({ section, name, faults }: FaultyPart): DroppedPart => {
  const [first] = faults
  const reason = first ? wordsOf(first.diagnostic).text.replace(/\s*\n\s*/g, ' ') : 'it fails'
  return { section, name, reason: faults.length > 1 ? `${reason} (and ${faults.length - 1} more)` : reason }
}
