import { isAlias, isMap, parseDocument, stringify, visit, type Document } from 'yaml'
import { blankLines } from './blank-lines.ts'
import { canonicalCode } from './canonical-code.ts'
import { flowPadding } from './flow-padding.ts'
import { keepWritten } from './keep-written.ts'
import { orderKeys } from './order-keys.ts'
import { sameData } from './same-data.ts'
import { wrapFlow } from './wrap-flow.ts'

/**
 * A spec in the one canonical style: keys in the order of the reference, blocks of code as literal blocks, quotes only
 * where YAML needs them, lines of flow collections no longer than 110 characters. Comments, the order of names, and
 * every value stay as they are.
 *
 * Undefined when the text is no YAML mapping, or when it would not mean the same afterwards: such a text is left alone.
 */
export function formatSpec(text: string): string | undefined {
  const source = text.replaceAll('\r\n', '\n')
  const formatted = settled(source)
  return formatted !== undefined && text.includes('\r\n') ? formatted.replaceAll('\n', '\r\n') : formatted
}

/** What has become a block, or lost a blank line, may be written another way once more. */
const rounds = 4

function settled(source: string): string | undefined {
  let text = source
  for (let round = 0; round < rounds; round += 1) {
    const formatted = formatOnce(text)
    if (formatted === undefined || formatted === text) return formatted
    text = formatted
  }
  return undefined
}

function formatOnce(source: string): string | undefined {
  const document = parse(source)
  const { contents } = document
  if (document.errors.length > 0 || !isMap(contents) || hasLostAliases(document)) return undefined
  canonicalCode(contents)
  const restore = keepWritten(document, source)
  // What an alias stands for must stay before it.
  if (!hasAliases(document)) orderKeys(contents)
  plainScalars(document)
  wrapFlow(document)
  // What has become a block stands apart as one.
  blankLines(contents)
  flowPadding(document)
  const formatted = restore(document.toString({ lineWidth: 0, indent: 2 }))
  return sameData(parse(source), parse(formatted)) ? formatted : undefined
}

const parse = (text: string): Document.Parsed =>
  parseDocument(text, { version: '1.2', uniqueKeys: false, logLevel: 'silent', resolveKnownTags: false })

function hasAliases(document: Document): boolean {
  let found = false
  visit(document, {
    Alias: (_, node) => {
      found ||= isAlias(node)
      return visit.BREAK
    },
  })
  return found
}

/** An alias without its anchor, or before it, cannot be printed. */
function hasLostAliases(document: Document): boolean {
  let lost = false
  visit(document, { Alias: (_, alias) => void (lost ||= alias.resolve(document) === undefined) })
  return lost
}

/** Quotes are left to the printer, which writes them where a value would be another without. */
function plainScalars(document: Document): void {
  visit(document, {
    Scalar: (_, scalar) => {
      if (scalar.type !== 'QUOTE_DOUBLE' && scalar.type !== 'QUOTE_SINGLE') return
      if (needsSingleQuotes(scalar.value)) scalar.type = 'QUOTE_SINGLE'
      else delete scalar.type
    },
  })
}

/** In double quotes every backslash is written twice, which nobody reads and code may not be. */
const needsSingleQuotes = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.includes('\\') &&
  !/\p{Cc}|\u2028|\u2029/u.test(value) &&
  /^\[ ["']/.test(stringify([value], { collectionStyle: 'flow', lineWidth: 0 }))
