import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import type { TypeReader } from './reader.ts'

/** What the compiler notes at the names that it writes, beyond what it declares. */
interface Noted {
  readonly symbol?: ts.Symbol
}

/** What stands for a type that generated code cannot write: no name has this in it. */
const unwritable = '…'

/**
 * A type as generated code may write it, where it is the same type there: each parameter in it is one of a function of
 * its own, and each name means what it means here.
 */
export function writableText(type: ts.Type, reader: TypeReader): string {
  const text = reader.textOf(type)
  return text.includes(unwritable) || isWritable(type, reader) ? text : unwritable
}

function isWritable(type: ts.Type, { checker, nameable }: TypeReader): boolean {
  const { ts } = compiler()
  const { NoTruncation, IgnoreErrors } = ts.NodeBuilderFlags
  const fits = (name: ts.Identifier, bound: ReadonlySet<string>): boolean => {
    const { symbol } = name as Noted
    if (!symbol || bound.has(name.text)) return true
    if (symbol.flags & ts.SymbolFlags.TypeParameter) return false
    const means = [...nameable].find(([, known]) => known === name.text)?.[0]
    return means === undefined || means === symbol
  }
  const look = (node: ts.Node, outside: ReadonlySet<string>): boolean => {
    const bound = new Set([...outside, ...parametersOf(node)])
    const isName = ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)
    if (isName && !fits(node.typeName as ts.Identifier, bound)) return false
    return ts.forEachChild(node, (child) => !look(child, bound) || undefined) !== true
  }
  const written = checker.typeToTypeNode(type, undefined, NoTruncation | IgnoreErrors)
  return !written || look(written, new Set())
}

/** The parameters that a type names for what is inside of it. */
function parametersOf(node: ts.Node): readonly string[] {
  const { ts } = compiler()
  if (ts.isMappedTypeNode(node)) return [node.typeParameter.name.text]
  if (ts.isConditionalTypeNode(node)) return inferredIn(node.extendsType)
  const own = (node as Partial<ts.SignatureDeclaration>).typeParameters ?? []
  return own.map(({ name }) => name.text)
}

function inferredIn(node: ts.Node): readonly string[] {
  const { ts } = compiler()
  if (ts.isInferTypeNode(node)) return [node.typeParameter.name.text]
  const found: string[] = []
  ts.forEachChild(node, (child) => void found.push(...inferredIn(child)))
  return found
}
