import {
  piecesBySection,
  type BrokenPiece,
  type Draft,
  type Piece,
  type PieceSection,
  type TakenApart,
} from './draft/draft.ts'
import type { FaultyPart } from './judge-draft.ts'

/** What is still to be mended of an answer. */
export interface Unmended {
  readonly draft: Draft
  readonly faulty: readonly FaultyPart[]
  readonly broken: readonly BrokenPiece[]
}

/** The draft with the parts of a repair in it: parts that were accepted stay as they are. */
export function applyRepair({ draft, faulty, broken }: Unmended, repair: TakenApart): TakenApart {
  const isFaulty = (section: string, name: string) =>
    faulty.some((part) => part.section === section && part.name === name)
  const merged = (section: PieceSection): readonly Piece[] => {
    const replacement = new Map(repair.draft[section].map((piece) => [piece.name, piece]))
    const kept = draft[section].map((piece) =>
      isFaulty(section, piece.name) ? (replacement.get(piece.name) ?? piece) : piece,
    )
    const names = new Set(draft[section].map((piece) => piece.name))
    return [
      ...kept,
      ...repair.draft[section].filter((piece) => !names.has(piece.name) || piece.name.startsWith('#')),
    ]
  }
  const mended = new Set(repair.draft.invariants.map((piece) => piece.name))
  return {
    draft: {
      ...piecesBySection(merged),
      define: mergedDefine(draft.define, repair.draft.define, isFaulty('define', 'define')),
    },
    broken: [
      ...broken.filter((piece) => !mended.has(piece.name)),
      ...repair.broken.filter((piece) => !mended.has(piece.name)),
    ].filter(
      (piece, index, all) =>
        all.findIndex((other) => other.section === piece.section && other.name === piece.name) === index,
    ),
    ignored: repair.ignored,
  }
}

/** A sound block is only added to, with the lines that define a new name. */
export function mergedDefine(old: string, repaired: string, faulty: boolean): string {
  if (repaired.trim() === '' || (!faulty && old.trim() === '')) return repaired.trim() === '' ? old : repaired
  if (faulty) return repaired
  const known = new Set(definitionsOf(old).map(({ name }) => name))
  return (
    old +
    definitionsOf(repaired)
      .filter(({ name }) => !known.has(name))
      .map(({ text }) => text)
      .join('')
  )
}

/** The `const`s that start in the first column, each with the lines below it. */
function definitionsOf(define: string): readonly { readonly name: string; readonly text: string }[] {
  return define
    .split(/^(?=const\s)/m)
    .map((text) => ({ name: /^const\s+([\w$]+)/.exec(text)?.[1] ?? '', text }))
    .filter(({ name }) => name !== '')
}
