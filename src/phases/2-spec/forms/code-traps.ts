import type { SourceRange } from '../../../ir/source.ts'
import { decodeScalar } from '../yaml/decode-scalar.ts'
import type { YamlNode, YamlScalar } from '../yaml/yaml-node.ts'
import type { Place } from './form.ts'
import { repairedCode, unescaped } from '../repair/repaired-code.ts'
import { scanCode } from '../repair/scan-code.ts'

export type CodeRole = 'block' | 'expression' | 'type'

/** True when YAML has made something else of the code; it is reported then. */
type CodeTrap = (node: YamlNode, role: CodeRole, place: Place) => boolean

/** `- !done`: YAML takes what follows `!` for a tag; `*done` for an alias. */
const tag: CodeTrap = (node, role, place) => {
  if (node.tag === undefined) return false
  return report('spec/code-tagged', { node, role, place, range: lineRest(node), extra: { tag: node.tag } })
}

/** `- a ? b : c` is a map, `[a, b]` a list. */
const collection: CodeTrap = (node, role, place) => {
  if (node.kind === 'scalar') return false
  const { range, source } = node
  const written = source.text.slice(range.start, range.end)
  // Who lists statements means one a line.
  const lines =
    node.kind === 'list' && !written.startsWith('[') ? written.replace(/^[ \t]*- +/gm, '') : written
  const code = conditions.has(place.key) ? (allOf(node) ?? lines) : lines
  return report('spec/code-is-data', { node, role, place, range, code, extra: { found: node.kind } })
}

/** Keys of one condition. */
const conditions: ReadonlySet<string> = new Set(['assuming', 'where', 'until', 'agrees', 'abortWhen'])

/** Who lists conditions means that all hold. */
const allOf = (node: YamlNode): string | undefined =>
  node.kind === 'list' && node.items.length > 0
    ? node.items.map(({ source, range }) => source.text.slice(range.start, range.end).trim()).join(' && ')
    : undefined

const empty: CodeTrap = (node, _role, place) => {
  if (node.kind !== 'scalar' || node.text.trim() !== '') return false
  place.reading.report('spec/code-missing', node.slot, { key: place.key })
  return true
}

/** In `"…"`, YAML reads backslashes before TypeScript does. */
const backslash: CodeTrap = (node, role, place) => {
  if (node.kind !== 'scalar' || node.style !== 'double') return false
  const { source, range } = node
  const written = source.text.slice(range.start + 1, range.end - 1)
  if (!written.includes('\\')) return false
  return report('spec/code-backslash', { node, role, place, range, code: unescaped(written) })
}

/** `a === "x #y"`: what stands after ` #` is a comment to YAML. */
const comment: CodeTrap = (node, role, place) => {
  if (node.kind !== 'scalar' || node.style !== 'plain') return false
  const { source, range } = node
  const rest = /^[ \t]+#[^\r\n]*/.exec(source.text.slice(range.end, range.end + 500))
  if (!rest || isClosed(node, role)) return false
  const whole = { ...range, end: range.end + rest[0].trimEnd().length }
  return report('spec/code-comment', { node, role, place, range: whole })
}

/** `{ s: f(a, b) }`: in a flow map, the comma ends the value. */
const split: CodeTrap = (node, role, place) => {
  if (node.kind !== 'scalar' || node.style !== 'plain' || !node.inFlow || isClosed(node, role)) return false
  const { source, range } = node
  const angles = role === 'type'
  const { end } = scanCode(source.text, { from: range.start, to: source.text.length, angles, whole: false })
  const lineEnd = source.text.indexOf('\n', range.end)
  const stop = Math.min(end, lineEnd < 0 ? end : lineEnd)
  const written = source.text.slice(range.start, stop).trimEnd()
  const whole = { ...range, end: Math.max(range.end, range.start + written.length) }
  return report('spec/code-split', { node, role, place, range: whole })
}

/** Statements are told apart by their line ends; folding makes spaces of them. */
const folded: CodeTrap = (node, role, place) => {
  if (node.kind !== 'scalar' || node.style === 'literal') return false
  if (role !== 'block' && !node.text.includes('//')) return false
  return (
    foldsLines(node) &&
    report('spec/code-folded', { node, role, place, range: node.range, code: contentOf(node) })
  )
}

/** In this order: the first that applies is the cause. */
export const codeTraps: readonly CodeTrap[] = [tag, collection, empty, backslash, comment, split, folded]

/** Some line end has become a blank. */
function foldsLines(scalar: YamlScalar): boolean {
  const { text, map } = decodeScalar(scalar)
  return map.some(({ value, source, length }) => {
    const [read, written] = [
      text.slice(value, value + length),
      scalar.source.text.slice(source, source + length),
    ]
    return [...written.matchAll(/\n/g)].some(({ index }) => read[index] === ' ')
  })
}

function isClosed({ source, range }: YamlScalar, role: CodeRole): boolean {
  return scanCode(source.text, { from: range.start, to: range.end, angles: role === 'type', whole: true })
    .closed
}

/** To the end of the line: after a tag, the rest of the code may be a comment or a scalar to YAML. */
function lineRest({ source, slot, inFlow }: YamlNode): SourceRange {
  if (inFlow) {
    const { end } = scanCode(source.text, {
      from: slot.start,
      to: source.text.length,
      angles: false,
      whole: false,
    })
    return {
      ...slot,
      end: Math.max(slot.end, slot.start + source.text.slice(slot.start, end).trimEnd().length),
    }
  }
  return slot
}

/** The lines of a quoted, plain or folded scalar as they are written. */
function contentOf({ source, range, style, block }: YamlScalar): string {
  if (block) return source.text.slice(block.contentStart, block.contentEnd)
  const quoted = style === 'single' || style === 'double'
  const text = source.text.slice(range.start + (quoted ? 1 : 0), range.end - (quoted ? 1 : 0))
  return style === 'single' ? text.replaceAll("''", "'") : text
}

type TrapCode =
  | 'spec/code-tagged'
  | 'spec/code-is-data'
  | 'spec/code-backslash'
  | 'spec/code-comment'
  | 'spec/code-split'
  | 'spec/code-folded'

interface Trapped {
  readonly node: YamlNode
  readonly role: CodeRole
  readonly place: Place
  readonly range: SourceRange
  /** When it is not what stands at `range`. */
  readonly code?: string
  readonly extra?: { readonly tag?: string; readonly found?: 'map' | 'list' }
}

function report(fault: TrapCode, { node, place, range, code, extra }: Trapped): true {
  const written = code ?? node.source.text.slice(range.start, range.end)
  const repaired = repairedCode(written, {
    key: place.listed === true ? undefined : place.key,
    inFlow: node.inFlow,
  })
  place.reading.judged.push(range)
  place.reading.report(fault, range, { key: place.key, repaired, ...extra })
  return true
}
