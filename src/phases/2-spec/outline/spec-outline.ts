import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Scalar,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { OutlineEntry, OutlineSection, SpecOutline } from '../../../ir/spec-outline.ts'

/** The outline of a spec's text: which stretch of it is which part. Nothing is judged. */
export function outlineSpec(text: string): SpecOutline {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' })
  const faults = document.errors.map((error) => ({
    message: (error.message.split('\n')[0] ?? '').replace(/ at line .*$/, ''),
    offset: error.pos[0],
  }))
  const root = document.contents
  const sections = isMap(root) ? root.items.flatMap((pair) => sectionOf(text, pair)) : []
  return { faults, sections }
}

function sectionOf(text: string, pair: Pair): readonly OutlineSection[] {
  const key = keyText(pair)
  const keyRange = rangeOf(pair.key)
  if (key === undefined || !keyRange) return []
  const start = lineStart(text, keyRange[0])
  const value = rangeOf(pair.value)
  const section = { key, start, valueStart: value?.[0] ?? keyRange[1], valueEnd: value?.[1] ?? keyRange[1] }
  const end = sectionEnd(text, Math.max(keyRange[1], lastOf(text, section.valueStart, section.valueEnd)))
  return [{ ...section, end, ...contentOf(text, pair.value) }]
}

type Content = Pick<OutlineSection, 'shape' | 'indent' | 'entries'>

function contentOf(text: string, value: unknown): Content {
  if (isCollection(value) && value.flow) return bare(value.items.length > 0 ? 'flow' : 'empty')
  if (isMap(value)) return mapContent(text, value)
  if (isSeq(value)) return listContent(text, value)
  if (!isScalar(value) || value.value === null) return bare('empty')
  if (value.type !== Scalar.BLOCK_LITERAL) return bare('scalar')
  const firstLine = /\n[ \t]*(?=\S)/.exec(text.slice(value.range?.[0] ?? 0))?.[0] ?? '\n  '
  return { ...bare('literal'), indent: Math.max(1, firstLine.length - 1) }
}

const bare = (shape: OutlineSection['shape']): Content => ({ shape, indent: 2, entries: [] })

function mapContent(text: string, map: YAMLMap): Content {
  const entries = map.items.flatMap((pair) => mapEntry(text, pair))
  return { shape: 'block-map', indent: entries[0]?.keyIndent ?? 2, entries }
}

function listContent(text: string, list: YAMLSeq): Content {
  const entries = list.items.flatMap((item, index) => listEntry(text, item, index))
  const [first] = entries
  return { shape: 'block-list', indent: first ? indentAt(text, first.start) : 2, entries }
}

function mapEntry(text: string, pair: Pair): readonly OutlineEntry[] {
  const name = keyText(pair)
  const key = rangeOf(pair.key)
  if (name === undefined || !key) return []
  const value = rangeOf(pair.value)
  const last = Math.max(key[1], value ? lastOf(text, value[0], value[1]) : 0)
  const start = lineStart(text, key[0])
  return [
    {
      name,
      start,
      end: lineEnd(text, last),
      flow: false,
      idEnd: undefined,
      status: undefined,
      keyIndent: columnOf(text, key[0]),
      texts: {},
    },
  ]
}

function listEntry(text: string, item: unknown, index: number): readonly OutlineEntry[] {
  const range = rangeOf(item)
  if (!range) return []
  const start = lineStart(text, text.lastIndexOf('-', range[0] - 1))
  const end = lineEnd(text, lastOf(text, range[0], range[1]))
  const whole = {
    start,
    end,
    name: `#${index + 1}`,
    flow: false,
    idEnd: undefined,
    status: undefined,
    keyIndent: columnOf(text, range[0]),
    texts: {},
  }
  if (!isMap(item)) return [whole]
  const id = valueOf(item, 'id')
  const status = rangeOf(valueOf(item, 'status'))
  return [
    {
      ...whole,
      name: isScalar(id) && id.value !== null ? String(id.value) : whole.name,
      flow: item.flow === true,
      idEnd: rangeOf(id)?.[1],
      status: status && { start: status[0], end: status[1] },
      texts: textsOf(item),
    },
  ]
}

function textsOf(item: YAMLMap): OutlineEntry['texts'] {
  const found: [string, readonly string[]][] = []
  for (const pair of item.items) {
    const key = keyText(pair)
    const values = isSeq(pair.value) ? pair.value.items : [pair.value]
    const texts = values.flatMap((value) =>
      isScalar(value) && value.value !== null ? [String(value.value)] : [],
    )
    if (key !== undefined && texts.length > 0) found.push([key, texts])
  }
  return Object.fromEntries(found)
}

const keyText = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : undefined)

const valueOf = (map: YAMLMap, key: string): unknown =>
  map.items.find((pair) => isPair(pair) && keyText(pair) === key)?.value

const rangeOf = (node: unknown) =>
  typeof node === 'object' && node !== null && 'range' in node
    ? ((node as Node).range ?? undefined)
    : undefined

const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1

function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset)
  return feed < 0 ? text.length : feed + 1
}

const columnOf = (text: string, offset: number) => offset - lineStart(text, offset)

const indentAt = (text: string, start: number) => (/^[ \t]*/.exec(text.slice(start))?.[0] ?? '').length

/** The offset of the last character of a stretch that is no white space. */
const lastOf = (text: string, start: number, end: number) =>
  Math.max(start, start + text.slice(start, end).trimEnd().length - 1)

/** The comments that follow, indented, still belong to the section; those in the first column to the next one. */
function sectionEnd(text: string, last: number): number {
  let end = lineEnd(text, last)
  for (let at = end; at < text.length;) {
    const next = lineEnd(text, at)
    const line = text.slice(at, next)
    if (/^[ \t]+#/.test(line)) end = next
    else if (line.trim() !== '') break
    at = next
  }
  return end
}
