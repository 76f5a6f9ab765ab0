import type { OutlineSection, SpecOutline } from '../../../ir/spec-outline.ts'
import { pieceSections, type Draft, type PieceSection } from './draft.ts'
import { indented } from './indentation.ts'

interface Insertion {
  readonly at: number
  /** Characters of the old text that give way: only an empty `[]` or `{}`. */
  readonly instead: number
  readonly text: string
}

/** The merged text, or the key whose value cannot be added to without rewriting it. */
export type Merge = { readonly text: string } | { readonly blockedBy: string }

/** Adds a draft to a spec that people own: what stood there keeps every byte. */
export function mergeIntoSpec(spec: string, outline: SpecOutline, draft: Draft): Merge {
  const feed = /\r\n/.test(spec) ? '\r\n' : '\n'
  const insertions: Insertion[] = []
  const wanted = [
    ...pieceSections.map((key) => ({
      key,
      shape: shapeOf(key),
      text: draft[key].map((piece) => piece.text).join(key === 'invariants' ? '\n' : ''),
    })),
    { key: 'define', shape: 'literal' as const, text: draft.define },
  ]
  for (const { key, shape, text } of wanted) {
    if (text.trim() === '') continue
    const section = outline.sections.find((candidate) => candidate.key === key)
    if (section && section.shape !== shape && section.shape !== 'empty') return { blockedBy: key }
    insertions.push(...insertionsFor(spec, { key, shape, text, section, outline }))
  }
  return { text: applied(spec, insertions, feed) }
}

const shapeOf = (key: PieceSection) =>
  key === 'invariants' || key === 'open' || key === 'uncovered'
    ? ('block-list' as const)
    : ('block-map' as const)

interface Wanted {
  readonly key: string
  readonly shape: OutlineSection['shape']
  readonly text: string
  readonly section: OutlineSection | undefined
  readonly outline: SpecOutline
}

function insertionsFor(spec: string, { key, shape, text, section, outline }: Wanted): readonly Insertion[] {
  const mark = shape === 'literal' ? ' |' : ''
  if (!section) return [newSection(spec, outline, key, `${key}:${mark}\n${indented(text, 2)}`)]
  const below = `${lineBreakBefore(spec, section.end)}${indented(text, section.indent)}`
  if (section.shape === 'empty') {
    const at = spec.slice(0, section.valueStart).trimEnd().length
    return [
      { at, instead: section.valueEnd - at, text: mark },
      { at: section.end, instead: 0, text: below },
    ]
  }
  const apart = key === 'invariants' ? '\n' : ''
  return [
    {
      at: section.end,
      instead: 0,
      text: lineBreakBefore(spec, section.end) + apart + indented(text, section.indent),
    },
  ]
}

/** Helpers stand before the rules that use them, questions behind. */
function newSection(spec: string, outline: SpecOutline, key: string, text: string): Insertion {
  const invariants = outline.sections.find((section) => section.key === 'invariants')
  const isAfter = key === 'open' || key === 'uncovered'
  if (!isAfter && invariants)
    return { at: commentsAbove(spec, invariants.start), instead: 0, text: `${text}\n` }
  return { at: spec.length, instead: 0, text: `${lineBreakBefore(spec, spec.length)}\n${text}` }
}

const lineBreakBefore = (spec: string, at: number) => (at > 0 && spec[at - 1] !== '\n' ? '\n' : '')

/** Comments right above a section belong to it. */
function commentsAbove(spec: string, start: number): number {
  const above = /(?:^|\n)((?:#[^\n]*\n)+)$/.exec(spec.slice(0, start))
  return start - (above?.[1]?.length ?? 0)
}

/** From the back, so that offsets stay true; of several at one place, the first wanted comes first. */
function applied(spec: string, insertions: readonly Insertion[], feed: string): string {
  return [...insertions]
    .reverse()
    .sort((a, b) => b.at - a.at)
    .reduce(
      (text, { at, instead, text: added }) =>
        text.slice(0, at) + added.replaceAll('\n', feed) + text.slice(at + instead),
      spec,
    )
}
