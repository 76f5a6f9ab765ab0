import type { Code, SourceRange } from '../../../ir/source.ts'
import { decodeScalar } from '../yaml/decode-scalar.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import { codeTraps, type CodeRole } from './code-traps.ts'
import type { Form, Place } from './form.ts'

/** Where the characters of the code stand: without quotes, without the header of a block. */
function contentRange(node: YamlNode, map: Code['map']): SourceRange {
  const [first, last] = [map[0], map.at(-1)]
  if (!first || !last) return node.range
  const text = node.source.text.slice(first.source, last.source + last.length)
  return { file: node.source.file, start: first.source, end: first.source + text.trimEnd().length }
}

function readCode(node: YamlNode, role: CodeRole, place: Place): Code | undefined {
  const trapped = codeTraps.some((trap) => trap(node, role, place))
  if (trapped || node.kind !== 'scalar') return undefined
  const { text, map } = decodeScalar(node)
  return { id: place.id, text, map, range: contentRange(node, map) }
}

const codeForm = (expected: string, role: CodeRole): Form<Code> => ({
  expected,
  // A number, `true` and `null` are code too: editors must not complain of them.
  schema: () => ({ type: ['string', 'number', 'boolean', 'null'] }),
  read: (node, place) => readCode(node, role, place),
})

/** Statements, one a line. */
export const block = codeForm('a block of TypeScript', 'block')
/** One expression. */
export const expression = codeForm('a TypeScript expression', 'expression')
/** The name of a function in scope, or an arrow function. */
export const functionCode = codeForm('a function: a name in scope or an arrow', 'expression')
/** A TypeScript type. */
export const type = codeForm('a TypeScript type', 'type')
