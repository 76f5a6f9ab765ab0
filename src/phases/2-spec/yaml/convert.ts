import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type CST,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { SourceRange } from '../../../ir/source.ts'
import type { Report } from '../report.ts'
import { decodeScalar } from './decode-scalar.ts'
import type { BlockShape, ScalarStyle, SourceText, YamlEntry, YamlNode, YamlScalar } from './yaml-node.ts'

type LibraryNode = Scalar | Alias | YAMLMap | YAMLSeq

/** What stands around a node in the file. */
interface Setting {
  readonly inFlow: boolean
  /** Tokens between the indicator (`:`, `-`, `,`) and the node. */
  readonly before: readonly CST.SourceToken[]
  /** Where an empty node stands. */
  readonly at: number
}

interface Conversion {
  readonly source: SourceText
  readonly report: Report
  readonly anchors: Map<string, LibraryNode>
  /** Aliases being followed, to find one inside its own anchor. */
  readonly following: Set<string>
  /** Nodes that aliases may still add. */
  budget: number
}

const aliasBudget = 5000

/** From the library's nodes to ours. Faults of keys and aliases are reported, and what has them is left out. */
export function convertDocument(contents: unknown, source: SourceText, report: Report): YamlNode {
  const conversion: Conversion = {
    source,
    report,
    anchors: new Map(),
    following: new Set(),
    budget: aliasBudget,
  }
  return convert(contents, { inFlow: false, before: [], at: 0 }, conversion)
}

function convert(node: unknown, setting: Setting, conversion: Conversion): YamlNode {
  if (conversion.following.size > 0) conversion.budget--
  if (isAlias(node)) return convertAlias(node, setting, conversion)
  if (isScalar(node)) {
    if (node.anchor !== undefined) conversion.anchors.set(node.anchor, node)
    return convertScalar(node, setting, conversion)
  }
  if (isMap(node) || isSeq(node)) {
    if (node.anchor !== undefined) conversion.anchors.set(node.anchor, node)
    return isMap(node) ? convertMap(node, setting, conversion) : convertList(node, setting, conversion)
  }
  return emptyScalar(setting, conversion)
}

function convertAlias(alias: Alias, setting: Setting, conversion: Conversion): YamlNode {
  const { anchors, following, report } = conversion
  const place = placeOf(alias.range, setting, conversion)
  const target = anchors.get(alias.source)
  const written: YamlScalar = {
    ...emptyScalar(setting, conversion),
    ...place,
    text: `*${alias.source}`,
    tag: `*${alias.source}`,
  }
  if (target === undefined) return written
  if (following.has(alias.source)) {
    report('spec/alias-cycle', place.range, { name: alias.source })
    return { ...written, tag: undefined }
  }
  if (conversion.budget <= 0) {
    report('spec/too-many-aliases', place.range, { limit: aliasBudget })
    return { ...written, tag: undefined }
  }
  following.add(alias.source)
  const found = convert(target, settingOf(target), conversion)
  following.delete(alias.source)
  return found
}

const settingOf = (node: LibraryNode): Setting => ({ inFlow: false, before: [], at: node.range?.[0] ?? 0 })

function convertScalar(node: Scalar, setting: Setting, conversion: Conversion): YamlScalar {
  const style = styleOf(node)
  const token = node.srcToken
  const shape = token?.type === 'block-scalar' ? blockShapeOf(token) : undefined
  const scalar: YamlScalar = {
    kind: 'scalar',
    ...placeOf(node.range, setting, conversion),
    value: plainValueOf(node.value),
    text: '',
    style,
    block: shape,
  }
  return { ...scalar, text: decodeScalar(scalar).text }
}

/** The core schema has no other values. */
function plainValueOf(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}
const styleOf = (node: Scalar): ScalarStyle => styles[node.type ?? 'PLAIN'] ?? 'plain'

function blockShapeOf(token: CST.BlockScalar): BlockShape {
  const headerLength = token.props.reduce((sum, prop) => sum + ('source' in prop ? prop.source.length : 0), 0)
  const header = token.props.find((prop) => prop.type === 'block-scalar-header')
  const contentStart = token.offset + headerLength
  return {
    header: header && 'source' in header ? header.source : '|',
    contentStart,
    contentEnd: contentStart + token.source.length,
    parentIndent: token.indent,
  }
}

function convertList(list: YAMLSeq, setting: Setting, conversion: Conversion): YamlNode {
  const inFlow = list.flow === true
  const tokens = itemTokensOf(list)
  const items = list.items.map((item, i) => {
    const token = tokens[i]
    return convert(
      item,
      { inFlow, before: token?.start ?? [], at: endOf(token?.start) ?? list.range?.[0] ?? 0 },
      conversion,
    )
  })
  return { kind: 'list', ...placeOf(list.range, setting, conversion), items }
}

function convertMap(map: YAMLMap, setting: Setting, conversion: Conversion): YamlNode {
  const inFlow = map.flow === true
  const seen = new Set<string>()
  const entries: YamlEntry[] = []
  for (const pair of map.items) {
    const entry = convertPair(pair, inFlow, conversion)
    if (!entry) continue
    if (seen.has(entry.key.text))
      conversion.report('spec/duplicate-key', entry.key.range, { key: entry.key.text })
    else entries.push(entry)
    seen.add(entry.key.text)
  }
  return { kind: 'map', ...placeOf(map.range, setting, conversion), entries }
}

function convertPair(pair: Pair, inFlow: boolean, conversion: Conversion): YamlEntry | undefined {
  const { srcToken } = pair as Pair & { srcToken?: CST.CollectionItem }
  if (!isScalar(pair.key) || hasTag(srcToken?.start)) {
    const range = rangeOf((pair.key as LibraryNode | null)?.range, conversion)
    conversion.report('spec/key-not-text', range, {})
    return undefined
  }
  const key = convertScalar(pair.key, { inFlow, before: [], at: 0 }, conversion)
  const value = convert(
    pair.value,
    { inFlow, before: srcToken?.sep ?? [], at: endOf(srcToken?.sep) ?? key.range.end },
    conversion,
  )
  return { key: { text: key.text, range: key.range }, value }
}

const hasTag = (tokens: readonly CST.SourceToken[] | undefined) =>
  tokens?.some((token) => token.type === 'tag') ?? false

const itemTokensOf = (list: YAMLSeq): readonly CST.CollectionItem[] => {
  const token = list.srcToken
  return token && 'items' in token ? token.items : []
}

/** The end of the indicator among the tokens before a node. */
function endOf(tokens: readonly CST.SourceToken[] | undefined): number | undefined {
  const indicator = tokens?.find((token) => token.type === 'map-value-ind' || token.type === 'seq-item-ind')
  return indicator && indicator.offset + indicator.source.length
}

const emptyScalar = (setting: Setting, conversion: Conversion): YamlScalar => ({
  kind: 'scalar',
  ...placeOf([setting.at, setting.at, setting.at], setting, conversion),
  value: null,
  text: '',
  style: 'plain',
  block: undefined,
})

type LibraryRange = readonly [number, number, number] | null | undefined

function rangeOf(range: LibraryRange, { source }: Conversion): SourceRange {
  const start = range?.[0] ?? 0
  let end = range?.[1] ?? start
  while (end > start && ' \t\r\n'.includes(source.text[end - 1] ?? '')) end--
  return { file: source.file, start, end }
}

function placeOf(library: LibraryRange, setting: Setting, conversion: Conversion) {
  const { source } = conversion
  const range = rangeOf(library, conversion)
  const properties = setting.before.filter((token) => token.type === 'tag' || token.type === 'anchor')
  const [first, last] = [properties[0], properties.at(-1)]
  const isEmpty = range.start === range.end
  const slot = {
    file: source.file,
    start: first ? Math.min(first.offset, range.start) : range.start,
    end: last && isEmpty ? last.offset + last.source.length : range.end,
  }
  const tag = properties.find((token) => token.type === 'tag')
  return { source, range, slot, tag: tag?.source, inFlow: setting.inFlow }
}
