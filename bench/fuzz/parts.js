import { isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml'

/** The nodes of a spec with their places in its text, as far as it can still be read. */
export function partsOf(text) {
  const parts = { pairs: [], values: [], codes: [], maps: [], lists: [], items: [] }
  let document
  try {
    document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent', strict: false })
  } catch {
    return parts
  }
  visit(document, {
    Pair: (_, pair) => {
      const [start] = rangeOf(pair.key) ?? []
      const [, end] = rangeOf(pair.value) ?? rangeOf(pair.key) ?? []
      if (start === undefined || end === undefined || end < start) return
      parts.pairs.push({ start, end, key: rangeOf(pair.key), value: rangeOf(pair.value) })
      if (rangeOf(pair.value)) addValue(parts, pair.value)
    },
    Seq: (_, list) => {
      if (!list.range) return
      parts.lists.push({ start: list.range[0], end: list.range[1], flow: list.flow === true })
      for (const item of list.items) {
        if (isPair(item) || !rangeOf(item)) continue
        addValue(parts, item)
        parts.items.push({ start: item.range[0], end: item.range[1] })
      }
    },
    Map: (_, map) => {
      if (map.range) parts.maps.push({ start: map.range[0], end: map.range[1], flow: map.flow === true })
    },
  })
  return parts
}

const rangeOf = (node) => node?.range?.slice(0, 2)

function addValue(parts, node) {
  const [start, end] = node.range
  const kind = isMap(node) ? 'map' : isSeq(node) ? 'list' : 'scalar'
  const value = { start, end, kind, style: node.type }
  parts.values.push(value)
  if (isScalar(node) && typeof node.value === 'string' && /[({[.=<>!]|=>/.test(node.value))
    parts.codes.push({ ...value, text: node.value })
}
