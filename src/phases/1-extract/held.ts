import type { TakenApart } from './draft/draft.ts'
import { groundedOnly, reconcile, type Reconciled } from './draft/reconcile.ts'
import type { ExtractionInput } from './extraction.ts'

/** An answer against the brief and the spec that exists. */
export interface Held {
  readonly parts: TakenApart
  readonly reconciled: Reconciled
  readonly lost: ReturnType<typeof groundedOnly>['lost']
}

/** Holds an answer against the brief that it quotes, and against the spec that exists. */
export function held(parts: TakenApart, input: ExtractionInput): Held {
  const { draft, lost } = groundedOnly(
    parts.draft,
    (quote) => input.findQuote(input.brief.text, quote) !== undefined,
  )
  const reconciled = input.existing
    ? reconcile(draft, input.existing.text, input.outline(input.existing.text))
    : { draft, duplicates: [], similar: [], proposals: [] }
  return { parts, reconciled, lost }
}
