import { cutByLines } from './cut-by-lines.ts'
import { dedent, indented } from './indentation.ts'
import type { OutlineEntry, OutlineSection, SpecOutline } from '../../../ir/spec-outline.ts'

/** A piece of a proposed spec, as text: a factory, a type, an invariant, a question. */
export interface Piece {
  readonly name: string
  /** Whole lines without their common indentation, with a final line feed. */
  readonly text: string
  /** For an invariant and for what quotes. */
  readonly texts: OutlineEntry['texts']
}

/** The sections that have entries, in the order of a spec. */
export const pieceSections = [
  'types',
  'factories',
  'machines',
  'scenarios',
  'invariants',
  'open',
  'uncovered',
] as const
export type PieceSection = (typeof pieceSections)[number]

/** The pieces of each section. */
export type Pieces = Readonly<Record<PieceSection, readonly Piece[]>>

/** A proposed spec, taken apart: what a model may write, and nothing else. */
export interface Draft extends Pieces {
  /** The lines of the block; empty when there is none. */
  readonly define: string
}

/** The pieces of every section, each found in the same way. */
export const piecesBySection = (of: (section: PieceSection) => readonly Piece[]): Pieces => ({
  types: of('types'),
  factories: of('factories'),
  machines: of('machines'),
  scenarios: of('scenarios'),
  invariants: of('invariants'),
  open: of('open'),
  uncovered: of('uncovered'),
})

export const emptyDraft: Draft = { ...piecesBySection(() => []), define: '' }

/** A piece whose YAML cannot be read. */
export interface BrokenPiece {
  readonly section: PieceSection
  readonly name: string
  readonly text: string
  readonly why: string
}

export interface TakenApart {
  readonly draft: Draft
  readonly broken: readonly BrokenPiece[]
  /** Keys of the top level that were left out. */
  readonly ignored: readonly string[]
}

/** Keys that the product writes itself, left out without a word; others that a model has no business with are named. */
const own = new Set(['version', 'subject', 'brief'])

/**
 * Takes an answer apart. What a model must not decide (imports, set-up outside the spec) is left out
 * and named: a hostile brief could make it ask for any module. One piece that is no YAML does not
 * spoil the others: then the answer is cut by its lines.
 */
export function takeApart(text: string, outline: (text: string) => SpecOutline): TakenApart {
  const whole = outline(text)
  const isFlat = whole.sections.some(
    ({ key, shape }) => key === 'invariants' && (shape === 'block-list' || shape === 'empty'),
  )
  if (whole.faults.length > 0 || !isFlat) return takeApartByLines(text, outline)
  const sections = whole.sections
  const section = (key: string) => sections.find((candidate) => candidate.key === key)
  const draft = {
    ...asDrafts(piecesBySection((key) => piecesOf(text, section(key)))),
    define: defineOf(text, section('define')),
  }
  return { draft, broken: [], ignored: unknownKeys(sections.map(({ key }) => key)) }
}

function takeApartByLines(text: string, outline: (text: string) => SpecOutline): TakenApart {
  const sections = cutByLines(text)
  const broken: BrokenPiece[] = []
  const pieces = (key: PieceSection) =>
    (sections.get(key)?.pieces ?? []).flatMap((lines, index) => {
      const piece = dedent(lines)
      const wrapped = `${key}:\n${indented(piece, 2)}`
      const { faults, sections: read } = outline(wrapped)
      const [found, ...more] = piecesOf(wrapped, read[0])
      const why =
        faults[0]?.message ??
        (found && more.length === 0 ? undefined : 'it is not one entry of a block list or map')
      if (found && why === undefined) return [found]
      const name =
        /^(?:-\s+|\s*)(?:\{\s*)?id:\s*["']?([\w.-]+)/m.exec(piece)?.[1] ?? /^([\w.-]+):/.exec(piece)?.[1]
      broken.push({ section: key, name: name ?? `#${index + 1}`, text: piece, why: why ?? 'it is empty' })
      return []
    })
  const defineText = sections.get('define')?.text ?? ''
  const draft = {
    ...asDrafts(piecesBySection(pieces)),
    define: defineOf(defineText, outline(defineText).sections[0]),
  }
  return { draft, broken, ignored: unknownKeys([...sections.keys()]) }
}

const asDrafts = (pieces: Pieces): Pieces => ({
  ...pieces,
  invariants: pieces.invariants.map(withDraftStatus),
})

const unknownKeys = (keys: readonly string[]) => {
  const known = new Set<string>([...pieceSections, 'define', ...own])
  return keys.filter((key) => !known.has(key))
}

function piecesOf(text: string, section: OutlineSection | undefined): readonly Piece[] {
  const seen = new Set<string>()
  return (section?.entries ?? []).flatMap((entry) => {
    if (seen.has(entry.name)) return []
    seen.add(entry.name)
    return [{ name: entry.name, text: dedent(withStatus(text, entry)), texts: entry.texts }]
  })
}

/** The entry's text without its status: a model does not approve. */
function withStatus(text: string, entry: OutlineEntry): string {
  if (!entry.status) return text.slice(entry.start, entry.end)
  return `${text.slice(entry.start, entry.status.start)}draft${text.slice(entry.status.end, entry.end)}`
}

/** Says `status: draft` below the id, unless a status stands there. */
function withDraftStatus(piece: Piece): Piece {
  if (piece.texts['status'] !== undefined) return piece
  const flow = /^(-\s+\{)([^]*)$/.exec(piece.text)
  if (flow) return { ...piece, text: `${flow[1] ?? ''} status: draft,${flow[2] ?? ''}` }
  const lines = piece.text.split('\n')
  const at = lines.findIndex((line) => /^(?:-|\s)\s*["']?id["']?\s*:/.test(line))
  if (at < 0) return piece
  const column = /^(?:-\s+|\s*)/.exec(lines[at] ?? '')?.[0].length ?? 2
  lines.splice(at + 1, 0, `${' '.repeat(column)}status: draft`)
  return { ...piece, text: lines.join('\n') }
}

function defineOf(text: string, section: OutlineSection | undefined): string {
  if (section?.shape !== 'literal') return ''
  const lines = text.slice(section.valueStart, section.valueEnd).split('\n').slice(1)
  return `${lines
    .map((line) => line.slice(Math.min(section.indent, line.length - line.trimStart().length)))
    .join('\n')
    .trimEnd()}\n`
}
