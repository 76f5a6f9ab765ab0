import type { Draft } from './draft/draft.ts'
import type { Judging } from './extraction.ts'
import { judgeDraft, type Judgement } from './judge-draft.ts'
import { withoutParts } from './without-parts.ts'

/**
 * Judges a draft, and again without the invariants that fail: some faults are only looked for in a
 * spec that has no others. One repair can then mend them all.
 */
export async function judgeThoroughly(
  draft: Draft,
  input: Judging,
): Promise<Judgement | { readonly blockedBy: string }> {
  const first = await judgeDraft(draft, input)
  if ('blockedBy' in first) return first
  let { faulty } = first
  // Without a faulty factory or helper, all that leans on it would fail as well.
  for (let latest = faulty; latest.length > 0 && latest.every(({ section }) => leaves.has(section));) {
    const rest = withoutParts(draft, faulty)
    if (rest.invariants.length === 0) break
    const judged = await judgeDraft(rest, input)
    if ('blockedBy' in judged) return judged
    latest = judged.faulty
    faulty = [...faulty, ...latest]
  }
  return { ...first, faulty }
}

/** Sections on which nothing else leans. */
const leaves = new Set(['invariants', 'open', 'uncovered'])
