import type { SpecOutline } from '../../../ir/spec-outline.ts'
import { dedent } from './indentation.ts'
import type { Draft, Piece } from './draft.ts'
import { likenessOf, quotesOf } from './likeness.ts'
import { lineDiff } from './line-diff.ts'

export interface Reconciled {
  /** What the spec lacks. */
  readonly draft: Draft
  readonly duplicates: readonly { readonly id: string; readonly of: string }[]
  /** What the spec lacks, though it has another rule about the same sentence. */
  readonly similar: readonly { readonly id: string; readonly of: string }[]
  readonly proposals: readonly { readonly id: string; readonly diff: string }[]
}

/** Holds a draft against the spec that people own: what is there already is named, what would change it is only proposed. */
export function reconcile(draft: Draft, spec: string, outline: SpecOutline): Reconciled {
  const entries = (key: string) => outline.sections.find((section) => section.key === key)?.entries ?? []
  const invariants = entries('invariants')
  const duplicates: { id: string; of: string }[] = []
  const similar: { id: string; of: string }[] = []
  const proposals: { id: string; diff: string }[] = []
  const fresh = draft.invariants.filter((piece) => {
    const same = invariants.find((entry) => entry.name === piece.name)
    if (same) {
      const diff = differenceOf(spec.slice(same.start, same.end), piece)
      if (diff === undefined) duplicates.push({ id: piece.name, of: same.name })
      else proposals.push({ id: piece.name, diff })
      return false
    }
    const near = invariants.find((entry) => likenessOf(entry.texts, piece.texts) === 'same')
    if (near) duplicates.push({ id: piece.name, of: near.name })
    const like = near ?? invariants.find((entry) => likenessOf(entry.texts, piece.texts) === 'similar')
    if (like && !near) similar.push({ id: piece.name, of: like.name })
    return !near
  })
  const lacking = (key: 'types' | 'factories' | 'machines' | 'scenarios') => {
    const known = new Set(entries(key).map(({ name }) => name))
    return draft[key].filter((piece) => !known.has(piece.name))
  }
  const unasked = (key: 'open' | 'uncovered') => {
    const known = new Set(entries(key).map(({ texts }) => quotesOf(texts)))
    return draft[key].filter((piece) => !known.has(quotesOf(piece.texts)))
  }
  return {
    draft: {
      ...draft,
      types: lacking('types'),
      factories: lacking('factories'),
      machines: lacking('machines'),
      scenarios: lacking('scenarios'),
      invariants: fresh,
      open: unasked('open'),
      uncovered: unasked('uncovered'),
    },
    duplicates,
    similar,
    proposals,
  }
}

/** The difference in what is said, status and layout apart; undefined when there is none. */
function differenceOf(old: string, piece: Piece): string | undefined {
  const plain = (text: string) =>
    dedent(text)
      .split('\n')
      .filter((line) => !/^\s*status:/.test(line))
      .join('\n')
  const before = plain(old)
  const after = plain(piece.text)
  return before.replace(/\s+/g, ' ') === after.replace(/\s+/g, ' ') ? undefined : lineDiff(before, after)
}

/** Leaves out questions and reasons about sentences that the brief does not hold. */
export function groundedOnly(
  draft: Draft,
  isQuoted: (quote: string) => boolean,
): { readonly draft: Draft; readonly lost: readonly { section: string; name: string; quote: string }[] } {
  const lost: { section: string; name: string; quote: string }[] = []
  const kept = (section: 'open' | 'uncovered') =>
    draft[section].filter((piece) => {
      const quotes = piece.texts['quote'] ?? []
      const stranger = quotes.length === 0 ? '' : quotes.find((quote) => !isQuoted(quote))
      if (stranger !== undefined) lost.push({ section, name: piece.name, quote: stranger })
      return stranger === undefined
    })
  return { draft: { ...draft, open: kept('open'), uncovered: kept('uncovered') }, lost }
}
