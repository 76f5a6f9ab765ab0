import { Document, isCollection, isMap, isNode, isPair, isSeq, Scalar, visit, type Node } from 'yaml'

/** Characters that a line may have. */
const width = 110

/** Writes flow collections that do not fit on their line as blocks, the outermost first. */
export function wrapFlow(document: Document): void {
  visit(document, {
    Collection: (key, node, path) => {
      if (!node.flow) return undefined
      if (hasComment(node)) return visit.SKIP
      const before = columnsBefore(key, path)
      if (before + lengthOf(node) <= width || node.items.length === 0) return visit.SKIP
      node.flow = false
      return undefined
    },
  })
}

/** What stands before a value on its line: the indentation, and the key or the dash. */
function columnsBefore(key: unknown, path: readonly unknown[]): number {
  const depth = path.filter((node) => isMap(node) || isSeq(node)).length
  const pair = path.at(-1)
  const name = isPair(pair) && key === 'value' ? `${String(pair.key)}: ` : '- '
  return 2 * Math.max(0, depth - 1) + name.length
}

function lengthOf(node: Node): number {
  const alone = new Document(node.clone())
  // Its anchor may stand outside: a word of the same length has none.
  visit(alone, { Alias: (_, { source }) => new Scalar(`x${source}`) })
  return alone.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().length
}

/** A comment inside keeps a collection on several lines already. */
function hasComment(node: Node): boolean {
  let found = false
  visit(node, (_, inner) => {
    if (!isNode(inner)) return undefined
    found ||= Boolean(inner.comment ?? inner.commentBefore) && (inner !== node || isCollection(inner))
    return undefined
  })
  return found
}
