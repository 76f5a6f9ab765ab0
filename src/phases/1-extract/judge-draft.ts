import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { composeSpec } from './draft/compose.ts'
import { pieceSections, type Draft, type Piece, type PieceSection } from './draft/draft.ts'
import { mergeIntoSpec } from './draft/merge.ts'
import type { Judging } from './extraction.ts'

export type PartSection = PieceSection | 'define'

/** A part of a draft with the faults that were found in it. */
export interface FaultyPart {
  readonly section: PartSection
  readonly name: string
  readonly text: string
  readonly faults: readonly { readonly diagnostic: Diagnostic; readonly line: string | undefined }[]
}

export interface Judgement {
  /** The whole spec with the draft in it. */
  readonly text: string
  readonly faulty: readonly FaultyPart[]
  /** Faults outside the draft: in what people wrote, or in the subject. */
  readonly elsewhere: readonly Diagnostic[]
}

/** Reads and checks the spec that the draft makes, and says which part each fault stands in. */
export async function judgeDraft(
  draft: Draft,
  input: Judging,
): Promise<Judgement | { readonly blockedBy: string }> {
  const written = textWith(draft, input)
  if ('blockedBy' in written) return written
  const { text } = written
  const places = placesOf(draft, input.outline(text))
  const found = new Map<Place, FaultyPart['faults'][number][]>()
  const elsewhere: Diagnostic[] = []
  for (const fault of await input.check(text)) {
    const { range, severity } = fault
    if (severity !== 'error') continue
    const place = range && places.find(({ start, end }) => range.start >= start && range.start < end)
    if (place)
      found.set(place, [
        ...(found.get(place) ?? []),
        { diagnostic: fault, line: range && lineOf(text, range.start) },
      ])
    else elsewhere.push(fault)
  }
  const faulty = places.flatMap((place) => {
    const read = found.get(place) ?? []
    // The reader judges quotes too, when it can read the brief and the invariant.
    const isTold = read.some(({ diagnostic: { code } }) => code === 'spec/quote-not-found')
    const faults = [...(isTold ? [] : ungrounded(place, input)), ...read]
    return faults.length > 0 ? [{ section: place.section, name: place.name, text: place.text, faults }] : []
  })
  return { text, faulty, elsewhere }
}

function textWith(draft: Draft, input: Judging) {
  if (!input.existing) return { text: composeSpec(headerOf(input), draft) }
  return mergeIntoSpec(input.existing.text, input.outline(input.existing.text), draft)
}

const headerOf = ({ subject, defaultExport, briefPath }: Judging) => ({
  subject,
  defaultExport,
  brief: briefPath,
})

interface Place {
  readonly section: PartSection
  readonly name: string
  readonly text: string
  readonly piece: Piece | undefined
  readonly start: number
  readonly end: number
}

/** Where the draft's parts stand: in each section they come last. */
function placesOf(draft: Draft, outline: ReturnType<Judging['outline']>): readonly Place[] {
  const sectionOf = (key: string) => outline.sections.find((section) => section.key === key)
  const places = pieceSections.flatMap((key) => {
    const entries = sectionOf(key)?.entries ?? []
    const first = entries.length - draft[key].length
    return draft[key].flatMap((piece, index) => {
      const entry = entries[first + index]
      return entry
        ? [{ section: key, name: piece.name, text: piece.text, piece, start: entry.start, end: entry.end }]
        : []
    })
  })
  const define = draft.define.trim() === '' ? undefined : sectionOf('define')
  if (!define) return places
  return [
    {
      section: 'define',
      name: 'define',
      text: draft.define,
      piece: undefined,
      start: define.start,
      end: define.end,
    },
    ...places,
  ]
}

/** The faults of an invariant that nobody asked for. */
function ungrounded({ section, name, piece }: Place, { brief, findQuote }: Judging): FaultyPart['faults'] {
  if (section !== 'invariants' || !piece || !brief) return []
  const quotes = piece.texts['quote'] ?? []
  if (quotes.length === 0)
    return [{ diagnostic: diagnostic('extract/no-quote', undefined, { id: name }), line: undefined }]
  return quotes
    .filter((quote) => !findQuote?.(brief.text, quote))
    .map((quote) => ({
      diagnostic: diagnostic('extract/quote-not-found', undefined, { quote, id: name }),
      line: undefined,
    }))
}

const lineOf = (text: string, offset: number) =>
  text
    .slice(
      text.lastIndexOf('\n', offset - 1) + 1,
      text.indexOf('\n', offset) < 0 ? undefined : text.indexOf('\n', offset),
    )
    .trim()
