import type { CST } from 'yaml'
import type { SourceRange } from '../../../ir/source.ts'
import type { SourceText } from './yaml-node.ts'

/** What stands around a node in the file. */
export interface Setting {
  readonly source: SourceText
  readonly inFlow: boolean
  /** Tokens between the indicator (`:`, `-`, `,`) and the node. */
  readonly before: readonly CST.SourceToken[]
  /** What stands for an empty node: its indicator, or its key. */
  readonly sign: { readonly start: number; readonly end: number }
}

/** As the YAML library gives it: start, end of the value, end with what follows. */
export type LibraryRange = readonly [number, number, number] | null | undefined

/** The range of a node without the white space after it. */
export function rangeOf(range: LibraryRange, { file, text }: SourceText): SourceRange {
  const start = range?.[0] ?? 0
  let end = range?.[1] ?? start
  while (end > start && ' \t\r\n'.includes(text[end - 1] ?? '')) end--
  return { file, start, end }
}

/** What every node of ours says of its place. */
export function placeOf(library: LibraryRange, { source, before, inFlow, sign }: Setting) {
  const range = rangeOf(library, source)
  const properties = before.filter((token) => token.type === 'tag' || token.type === 'anchor')
  const [first, last] = [properties[0], properties.at(-1)]
  const isEmpty = range.start === range.end
  const shown = isEmpty && !first ? sign : range
  const slot: SourceRange = {
    file: source.file,
    start: first ? Math.min(first.offset, range.start) : shown.start,
    end: last && isEmpty ? last.offset + last.source.length : shown.end,
  }
  const tag = properties.find((token) => token.type === 'tag')?.source
  return { source, range, slot, tag, inFlow }
}
