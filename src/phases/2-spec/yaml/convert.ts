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
import type { Report } from '../report.ts'
import { convertScalar, emptyScalar } from './convert-scalar.ts'
import { placeOf, rangeOf, type Setting } from './place-of.ts'
import type { SourceText, YamlEntry, YamlNode } from './yaml-node.ts'

type LibraryNode = Scalar | Alias | YAMLMap | YAMLSeq

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
  const state = { anchors: new Map(), following: new Set<string>(), budget: aliasBudget }
  return convert(
    contents,
    { source, inFlow: false, before: [], sign: { start: 0, end: 0 } },
    { source, report, ...state },
  )
}

function convert(node: unknown, setting: Setting, conversion: Conversion): YamlNode {
  if (conversion.following.size > 0) conversion.budget--
  if (isAlias(node)) return convertAlias(node, setting, conversion)
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return emptyScalar(setting)
  if (node.anchor !== undefined) conversion.anchors.set(node.anchor, node)
  if (isScalar(node)) return convertScalar(node, setting)
  return isMap(node) ? convertMap(node, setting, conversion) : convertList(node, setting, conversion)
}

function convertAlias(alias: Alias, setting: Setting, conversion: Conversion): YamlNode {
  const { anchors, following, report, source } = conversion
  const place = placeOf(alias.range, setting)
  const missing = { ...emptyScalar(setting), ...place, text: `*${alias.source}` }
  const target = anchors.get(alias.source)
  // Where it leads nowhere, whoever reads the value knows whether it was meant as code.
  if (target === undefined) return { ...missing, tag: missing.text }
  if (following.has(alias.source)) {
    report('spec/alias-cycle', place.range, { name: alias.source })
    return missing
  }
  if (conversion.budget <= 0) {
    report('spec/too-many-aliases', place.range, { limit: aliasBudget })
    return missing
  }
  following.add(alias.source)
  const found = convert(target, { source, inFlow: false, before: [], sign: place.range }, conversion)
  following.delete(alias.source)
  return found
}

function convertList(list: YAMLSeq, setting: Setting, conversion: Conversion): YamlNode {
  const { source } = setting
  const inFlow = list.flow === true
  const tokens = itemTokensOf(list)
  const items = list.items.map((item, i) => {
    const before = tokens[i]?.start ?? []
    const sign = signAmong(before) ?? rangeOf(list.range, source)
    return convert(item, { source, inFlow, before, sign }, conversion)
  })
  return { kind: 'list', ...placeOf(list.range, setting), items }
}

function convertMap(map: YAMLMap, setting: Setting, conversion: Conversion): YamlNode {
  const seen = new Set<string>()
  const entries: YamlEntry[] = []
  for (const pair of map.items) {
    const entry = convertPair(pair, { ...setting, inFlow: map.flow === true }, conversion)
    if (!entry) continue
    const { text, range } = entry.key
    if (seen.has(text)) conversion.report('spec/duplicate-key', range, { key: text })
    else entries.push(entry)
    seen.add(text)
  }
  return { kind: 'map', ...placeOf(map.range, setting), entries }
}

function convertPair(pair: Pair, { source, inFlow }: Setting, conversion: Conversion): YamlEntry | undefined {
  const { srcToken } = pair as Pair & { srcToken?: CST.CollectionItem }
  if (!isScalar(pair.key) || srcToken?.start.some((token) => token.type === 'tag') === true) {
    conversion.report('spec/key-not-text', rangeOf((pair.key as LibraryNode | null)?.range, source), {})
    return undefined
  }
  const key = convertScalar(pair.key, { source, inFlow, before: [], sign: { start: 0, end: 0 } })
  const before = srcToken?.sep ?? []
  const sign = signAmong(before) ?? key.range
  const value = convert(pair.value, { source, inFlow, before, sign }, conversion)
  return { key: { text: key.text, range: key.range }, value }
}

const itemTokensOf = (list: YAMLSeq): readonly CST.CollectionItem[] => {
  const token = list.srcToken
  return token && 'items' in token ? token.items : []
}

/** The indicator among the tokens before a node: `:` or `-`. */
function signAmong(tokens: readonly CST.SourceToken[]): Setting['sign'] | undefined {
  const sign = tokens.find((token) => token.type === 'map-value-ind' || token.type === 'seq-item-ind')
  return sign && { start: sign.offset, end: sign.offset + sign.source.length }
}
