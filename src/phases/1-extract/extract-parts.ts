import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../ir/outcome.ts'
import type { Extraction, ExtractionInput } from './extraction.ts'
import { shownOf } from './prompt/shown-spec.ts'

/**
 * Asks about the parts of a brief one after the other. Each adds to the spec that the parts before it gave, and is held
 * against it as against a spec that people own: nothing comes twice. The first part that cannot be asked about ends it.
 */
export async function extractParts<Part extends { readonly input: ExtractionInput }>(
  parts: readonly Part[],
  extractPart: (part: Part) => Promise<Outcome<Extraction, Diagnostic>>,
): Promise<Outcome<Extraction, Diagnostic>> {
  const diagnostics: Diagnostic[] = []
  let whole: Extraction | undefined
  for (const part of parts) {
    const existing = whole?.added.length
      ? { text: whole.text, shown: shownOf(whole.text, part.input.outline) }
      : part.input.existing
    const { value, diagnostics: more } = await extractPart({ ...part, input: { ...part.input, existing } })
    diagnostics.push(...more)
    if (!value) return { value: undefined, diagnostics }
    whole = whole ? together(whole, value) : value
  }
  return { value: whole && parts.length > 1 ? withNote(whole, parts.length) : whole, diagnostics }
}

const withNote = (extraction: Extraction, count: number): Extraction => ({
  ...extraction,
  notes: [`the brief is long: it was asked about in ${count} parts`, ...extraction.notes],
})

/** The summary of both; text, coverage and questions are those of the later, which holds them all. */
function together(before: Extraction, after: Extraction): Extraction {
  const tokens =
    before.tokens || after.tokens
      ? {
          input: (before.tokens?.input ?? 0) + (after.tokens?.input ?? 0),
          output: (before.tokens?.output ?? 0) + (after.tokens?.output ?? 0),
        }
      : undefined
  return {
    ...after,
    tokens,
    text: after.added.length > 0 || before.added.length === 0 ? after.text : before.text,
    added: [...before.added, ...after.added],
    acceptedAtFirst: before.acceptedAtFirst + after.acceptedAtFirst,
    acceptedAfterRepair: before.acceptedAfterRepair + after.acceptedAfterRepair,
    addedByReview: [...before.addedByReview, ...after.addedByReview],
    changedByReview: [...before.changedByReview, ...after.changedByReview],
    dropped: [...before.dropped, ...after.dropped],
    similar: [...before.similar, ...after.similar],
    duplicates: [...before.duplicates, ...after.duplicates],
    proposals: [...before.proposals, ...after.proposals],
    requests: before.requests + after.requests,
    notes: [...new Set([...before.notes, ...after.notes])],
  }
}
