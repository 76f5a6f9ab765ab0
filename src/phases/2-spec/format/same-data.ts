import { isAlias, isMap, isNode, isPair, isScalar, isSeq, visit, type Document } from 'yaml'
import { blockKeys } from './canonical-code.ts'
import { keyName } from './spec-shape.ts'

/** Whether two documents hold the same values under the same keys, and the same comments; a block of code may end in a line end. */
export const sameData = (before: Document.Parsed, after: Document.Parsed): boolean =>
  after.errors.length === 0 &&
  meaning(before.contents) === meaning(after.contents) &&
  comments(before) === comments(after)

function meaning(node: unknown, key?: string): string {
  if (isMap(node)) {
    const entries = node.items.map(
      (entry) => `${meaning(entry.key)}: ${meaning(entry.value, keyName(entry))}`,
    )
    // The order of names is theirs who wrote them; that of the language's own keys means nothing, and is not told apart.
    return `${node.tag ?? ''}{ ${[...entries].sort().join(', ')} }`
  }
  if (isSeq(node)) return `${node.tag ?? ''}[${node.items.map((item) => meaning(item)).join(', ')}]`
  if (isPair(node)) return `${meaning(node.key)}: ${meaning(node.value)}`
  if (isAlias(node)) return `*${node.source}`
  if (!isScalar(node)) return 'null'
  const { value, source, tag } = node
  if (typeof value === 'string')
    return JSON.stringify(blockKeys.has(key ?? '') ? value.trimEnd() : value) + String(tag ?? '')
  // As written, too: 0x10 and 16 are one number and two texts.
  return typeof value === 'number' || typeof value === 'bigint' ? String(source) : String(value)
}

function comments(document: Document): string {
  const found: (string | null | undefined)[] = [document.commentBefore, document.comment]
  const collect = (node: unknown) => {
    if (isNode(node)) found.push(node.commentBefore, node.comment)
  }
  visit(document, { Node: (_, node) => collect(node), Pair: (_, { key }) => collect(key) })
  const lines = found.flatMap((comment) => comment?.split('\n') ?? [])
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))].sort().join('\n')
}
