import type { Draft } from './draft/draft.ts'
import type { FaultyPart } from './judge-draft.ts'

/** The draft without some of its parts. */
export function withoutParts(draft: Draft, parts: readonly FaultyPart[]): Draft {
  const isOut = (section: string, name: string) =>
    parts.some((part) => part.section === section && part.name === name)
  const kept = (section: Exclude<keyof Draft, 'define'>) =>
    draft[section].filter((piece) => !isOut(section, piece.name))
  return {
    types: kept('types'),
    define: isOut('define', 'define') ? '' : draft.define,
    factories: kept('factories'),
    scenarios: kept('scenarios'),
    invariants: kept('invariants'),
    open: kept('open'),
    uncovered: kept('uncovered'),
  }
}
