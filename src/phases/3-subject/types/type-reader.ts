import type { ts } from 'ts-morph'
import type { TypeDefinition, TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import type { OtherModules } from '../modules/other-modules.ts'
import { argumentsOf } from './arguments-of.ts'
import { mendFor } from './mend-for.ts'
import { mentioning } from './mentioning.ts'
import type { TypeReader } from './reader.ts'
import { routeTo } from './route-to.ts'
import { readers } from './type-readers.ts'
import { wordFor } from './word-for.ts'

/** Deeper types are taken to have no end. */
const deepest = 40
/** A type of more parts than these grows at each step, as a fluent interface does whose methods wrap its own type. */
const widest = 2000
/** The same of all that is read for one type, with the types that have names of their own. */
const widestInAll = 20_000

/** Makes a reader for one checked program. `nameable` says which symbols generated code can name, and how. */
export function createTypeReader(
  program: ts.Program,
  nameable: ReadonlyMap<ts.Symbol, string>,
  others: Pick<OtherModules, 'nameOf'>,
): TypeReader {
  const definitions = new Map<string, TypeDefinition>()
  const checker = program.getTypeChecker()
  const { NoTruncation, UseSingleQuotesForStringLiteralType } = compiler().ts.TypeFormatFlags
  const flags = NoTruncation | UseSingleQuotesForStringLiteralType
  const progress = { underWay: new Set<ts.Type>(), parts: 0 }
  const exports = () => new Map([...nameable].map(([symbol, text]) => [text, symbol] as const))
  const reader: TypeReader = {
    checker,
    program,
    definitions,
    read: (type) => named(type) ?? anonymous.read(type),
    nameOf: (symbol) => nameable.get(symbol) ?? others.nameOf(symbol),
    route: (type) => routeTo(type, exports(), checker),
    nameable,
    textOf: (type) => checker.typeToString(type, undefined, flags),
    withArguments: (parameters, given) => substituting(reader, { parameters, given, progress }),
  }
  const named = namedReader(reader, definitions, () => anonymous)
  const anonymous = anonymousReader(reader, (name, type, node) => {
    definitions.set(name, { name, text: reader.route(type) ?? name, word: wordFor(type, name), node })
  })
  return reader
}

/** What stands for the parameters of a class, and how far the reading of all that is written in terms of some has come. */
interface Substitution {
  readonly parameters: readonly ts.Type[]
  readonly given: readonly ts.Type[]
  readonly progress: { readonly underWay: Set<ts.Type>; parts: number }
}

/** Reads what is written in terms of a class's parameters with what they stand for; nothing of it gets a name. */
function substituting(reader: TypeReader, { parameters, given, progress }: Substitution): TypeReader {
  if (parameters.length === 0) return reader
  const holds = mentioning(parameters, reader.checker)
  const { underWay } = progress
  const inner: TypeReader = {
    ...reader,
    read: (type) => {
      const known = given[parameters.indexOf(type)]
      if (known) return reader.read(known)
      if (!holds(type)) return reader.read(type)
      progress.parts = underWay.size === 0 ? 0 : progress.parts + 1
      if (underWay.has(type) || underWay.size > deepest || progress.parts > widest)
        return endless(type, reader)
      underWay.add(type)
      const node = structureOf(type, inner)
      underWay.delete(type)
      return node
    },
  }
  return inner
}

function structureOf(type: ts.Type, reader: TypeReader): TypeNode {
  for (const read of readers) {
    const node = read(type, reader)
    if (node) return mended(node, type, reader)
  }
  const text = reader.textOf(type)
  return mended({ kind: 'unsupported', text, reason: 'gen-props knows no values of this type' }, type, reader)
}

/** What has no values by itself says how the exports of its module make some, where they do. */
function mended(node: TypeNode, type: ts.Type, reader: TypeReader): TypeNode {
  if (node.kind !== 'unsupported' || node.mend !== undefined) return node
  const mend = mendFor(type, reader)
  return mend === undefined ? node : { ...node, mend }
}

const endless = (type: ts.Type, { textOf }: TypeReader): TypeNode => ({
  kind: 'unsupported',
  text: textOf(type).slice(0, 80),
  reason: 'it has no end',
})

/** Types that generated code can name become definitions; a definition may refer to itself. */
function namedReader(
  reader: TypeReader,
  definitions: Map<string, TypeDefinition>,
  anonymous: () => AnonymousReader,
) {
  let depth = 0
  return (type: ts.Type): TypeNode | undefined => {
    const name = definedName(type, reader)
    if (name === undefined) return undefined
    if (definitions.has(name)) return { kind: 'ref', name }
    if (depth > deepest) return endless(type, reader)
    depth += 1
    definitions.set(name, { name, text: name, node: { kind: 'unknown' } })
    const node = anonymous().afresh(() => structureOf(type, reader))
    definitions.set(name, { name, text: name, node })
    depth -= 1
    return { kind: 'ref', name }
  }
}

interface AnonymousReader {
  readonly read: (type: ts.Type) => TypeNode
  /** Reads inside of a type that has a name: through that name what stands above it can be reached again. */
  readonly afresh: (read: () => TypeNode) => TypeNode
}

/** All other types are spelt out where they stand, unless they hold themselves: then they need a name, too. */
function anonymousReader(
  reader: TypeReader,
  define: (name: string, type: ts.Type, node: TypeNode) => void,
): AnonymousReader {
  let underWay = new Map<ts.Type, { name: string | undefined }>()
  /** Those that have been found to hold themselves. */
  const known = new Map<ts.Type, string>()
  let parts = 0
  let all = 0
  let nested = 0
  /** A word where it has one, the way to it where it would have to be spelt out. */
  const nameFor = (type: ts.Type): string => {
    const text = reader.textOf(type)
    return /\W/.test(text) ? (reader.route(type) ?? text) : text
  }
  const read = (type: ts.Type): TypeNode => {
    const before = known.get(type)
    if (before !== undefined) return { kind: 'ref', name: before }
    const again = underWay.get(type)
    if (again) return { kind: 'ref', name: (again.name ??= nameFor(type)) }
    parts = underWay.size === 0 ? 0 : parts + 1
    all = nested === 0 && underWay.size === 0 ? 0 : all + 1
    if (underWay.size > deepest || parts > widest || all > widestInAll) return endless(type, reader)
    const entry: { name: string | undefined } = { name: undefined }
    // A list is met again by way of its elements: it is these that lead back.
    if (!isListOfObjects(type, reader)) underWay.set(type, entry)
    const node = structureOf(type, reader)
    underWay.delete(type)
    if (entry.name === undefined) return node
    known.set(type, entry.name)
    define(entry.name, type, node)
    return { kind: 'ref', name: entry.name }
  }
  const afresh = (inner: () => TypeNode): TypeNode => {
    const above = underWay
    underWay = new Map()
    nested += 1
    const node = inner()
    nested -= 1
    underWay = above
    return node
  }
  return { read, afresh }
}

function isListOfObjects(type: ts.Type, { checker }: TypeReader): boolean {
  if (!checker.isArrayType(type)) return false
  const [element] = checker.getTypeArguments(type as ts.TypeReference)
  const isObject = element !== undefined && (element.flags & compiler().ts.TypeFlags.Object) !== 0
  return isObject && !checker.isArrayType(element) && !checker.isTupleType(element)
}

/** The name of an alias, interface, class or enum that generated code can write, with its arguments. */
function definedName(type: ts.Type, { nameOf, textOf, checker }: TypeReader): string | undefined {
  const { ts } = compiler()
  const alias = type.aliasSymbol && nameOf(type.aliasSymbol)
  const own =
    (ts.TypeFlags.Object | ts.TypeFlags.Enum | ts.TypeFlags.EnumLiteral) & type.flags
      ? type.symbol
      : undefined
  const name = alias ?? (own && !(own.flags & ts.SymbolFlags.EnumMember) ? nameOf(own) : undefined)
  if (name === undefined) return undefined
  const given = alias !== undefined ? type.aliasTypeArguments : argumentsOf(type, checker)
  return given && given.length > 0
    ? `${name}<${given.map((one) => textOf(settled(one, checker))).join(', ')}>`
    : name
}

/** What a parameter that nothing was given for may be. */
function settled(type: ts.Type, checker: ts.TypeChecker): ts.Type {
  if (!(type.flags & compiler().ts.TypeFlags.TypeParameter)) return type
  return checker.getBaseConstraintOfType(type) ?? checker.getUnknownType()
}
