import type { ts } from 'ts-morph'
import type { TypeDefinition, TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { readers } from './type-readers.ts'

/** Reads types of the compiler as plain data, and collects the named ones on the way. */
export interface TypeReader {
  readonly checker: ts.TypeChecker
  readonly program: ts.Program
  readonly read: (type: ts.Type) => TypeNode
  readonly definitions: ReadonlyMap<string, TypeDefinition>
  /** How generated code may name a symbol: it is exported by a module of the spec, or one of its own types. */
  readonly nameOf: (symbol: ts.Symbol) => string | undefined
  readonly textOf: (type: ts.Type) => string
}

/** Deeper types are taken to have no end. */
const deepest = 40

/** Makes a reader for one checked program. `nameable` says which symbols generated code can name, and how. */
export function createTypeReader(program: ts.Program, nameable: ReadonlyMap<ts.Symbol, string>): TypeReader {
  const checker = program.getTypeChecker()
  const definitions = new Map<string, TypeDefinition>()
  const underWay = new Map<ts.Type, { name: string; used: boolean }>()
  const flags = compiler().ts.TypeFormatFlags
  const textOf = (type: ts.Type) =>
    checker.typeToString(type, undefined, flags.NoTruncation | flags.UseSingleQuotesForStringLiteralType)
  const structure = (type: ts.Type): TypeNode => {
    for (const reader of readers) {
      const node = reader(type, api)
      if (node) return node
    }
    return { kind: 'unsupported', text: textOf(type), reason: 'gen-props knows no values of this type' }
  }
  const define = (name: string, type: ts.Type): TypeNode => {
    if (!definitions.has(name)) {
      definitions.set(name, { name, text: name, node: { kind: 'unknown' } })
      definitions.set(name, { name, text: name, node: structure(type) })
    }
    return { kind: 'ref', name }
  }
  const anonymous = (type: ts.Type): TypeNode => {
    const again = underWay.get(type)
    if (again) {
      again.used = true
      return { kind: 'ref', name: again.name }
    }
    if (underWay.size > deepest) return { kind: 'unsupported', text: textOf(type), reason: 'it has no end' }
    const entry = { name: textOf(type), used: false }
    underWay.set(type, entry)
    const node = structure(type)
    underWay.delete(type)
    if (!entry.used) return node
    definitions.set(entry.name, { name: entry.name, text: entry.name, node })
    return { kind: 'ref', name: entry.name }
  }
  const read = (type: ts.Type): TypeNode => {
    const name = definedName(type, api)
    return name === undefined ? anonymous(type) : define(name, type)
  }
  const api: TypeReader = {
    checker,
    program,
    read,
    definitions,
    nameOf: (symbol) => nameable.get(symbol),
    textOf,
  }
  return api
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
  return given && given.length > 0 ? `${name}<${given.map(textOf).join(', ')}>` : name
}

function argumentsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  const { ts } = compiler()
  const isReference = (type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference
  if (!isReference) return []
  const given = checker.getTypeArguments(type as ts.TypeReference)
  const { target } = type as ts.TypeReference
  return given.slice(0, target.typeParameters?.length ?? 0)
}
