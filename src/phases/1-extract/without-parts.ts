import { piecesBySection, type Draft } from './draft/draft.ts'
import type { FaultyPart } from './judge-draft.ts'

/** The draft without some of its parts. */
export function withoutParts(draft: Draft, parts: readonly FaultyPart[]): Draft {
  const isOut = (section: string, name: string) =>
    parts.some((part) => part.section === section && part.name === name)
  return {
    ...piecesBySection((section) => draft[section].filter((piece) => !isOut(section, piece.name))),
    define: isOut('define', 'define') ? '' : draft.define,
  }
}
