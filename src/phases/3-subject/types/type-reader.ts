import type { ts } from 'ts-morph'
import type { TypeDefinition, TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import type { OtherModules } from '../modules/other-modules.ts'
import { anonymousReader, nameFor, type AnonymousReader } from './anonymous-reader.ts'
import { argumentsOf } from './arguments-of.ts'
import { hostDependent } from './host-dependent.ts'
import { keyType } from './key-type.ts'
import { readOnce, type Once } from './once.ts'
import type { ReadTypes, TypeReader } from './reader.ts'
import { routesFrom } from './routes-from.ts'
import { shareTypes } from './share-types.ts'
import { structureOf } from './structure-of.ts'
import { textsOf } from './texts-of.ts'
import { wordFor } from './word-for.ts'
import { writableText } from './writable.ts'

/** Makes a reader for one checked program. `nameable` says which symbols generated code can name, and how. */
export function createTypeReader(
  program: ts.Program,
  nameable: ReadonlyMap<ts.Symbol, string>,
  others: Pick<OtherModules, 'nameOf'>,
  hasValue: TypeReader['hasValue'] = () => true,
): TypeReader {
  const definitions = new Map<string, TypeDefinition>()
  const checker = program.getTypeChecker()
  const { NoTruncation, UseSingleQuotesForStringLiteralType } = compiler().ts.TypeFormatFlags
  const flags = NoTruncation | UseSingleQuotesForStringLiteralType
  const shortOf = (type: ts.Type) => checker.typeToString(type)
  const textOf = textsOf(checker, flags)
  const endless = endlessType(shortOf)
  const once = readOnce(checker, endless)
  const isHostDependent = hostDependent(program)
  let dependsOnHost = false
  const reader: TypeReader = {
    checker,
    program,
    definitions,
    read: (type) =>
      once.read(type, (fresh) => {
        dependsOnHost ||= isHostDependent(fresh)
        return named(fresh) ?? anonymous.read(fresh)
      }),
    dependsOnHost: () => dependsOnHost,
    nameOf: (symbol) => nameable.get(symbol) ?? others.nameOf(symbol),
    route: routesFrom(
      () => new Map([...nameable].map(([symbol, text]) => [text, symbol] as const)),
      checker,
      (property) => keyType(property, reader),
    ),
    hasValue,
    nameable,
    textOf,
    shared: (read) => sharedTypes(read, reader, once),
  }
  const named = namedReader(reader, definitions, () => anonymous)
  const anonymous = anonymousReader(reader, (name, type, node) => {
    definitions.set(name, {
      name,
      text: reader.route(type) ?? writableText(type, reader),
      word: wordFor(type, name),
      node,
    })
  })
  return reader
}

function sharedTypes({ types, exports, definitions }: ReadTypes, reader: TypeReader, once: Once): ReadTypes {
  const more = new Map<string, TypeDefinition>()
  const define = (node: TypeNode, inside: TypeNode): string | undefined => {
    const type = once.typeOf(node)
    if (!type) return undefined
    const name = freeName(nameFor(type, reader), (taken) => definitions.has(taken) || more.has(taken))
    const text = reader.route(type) ?? writableText(type, reader)
    more.set(name, { name, text, word: wordFor(type, name), node: inside })
    return name
  }
  const isType = (part: object) => once.typeOf(part as TypeNode) !== undefined
  const parts = shareTypes(
    { types: [...types.values()], exports, definitions: [...definitions.values()] },
    { define, isType },
  )
  const read = new Map(
    [...types.keys()].flatMap((id, at) => (parts.types[at] ? [[id, parts.types[at]]] : [])),
  )
  const all = [...parts.definitions, ...more.values()].map((each) => [each.name, each] as const)
  return { types: read, exports: parts.exports, definitions: new Map(all) }
}

function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  for (let count = 2, name = wanted; ; count += 1) {
    if (!isTaken(name)) return name
    name = `${wanted} ${count}`
  }
}

const endlessType =
  (shortOf: (type: ts.Type) => string) =>
  (type: ts.Type): TypeNode => ({
    kind: 'unsupported',
    text: shortOf(type).slice(0, 80),
    reason: 'it has no end',
  })

/** Types that generated code can name become definitions; a definition may refer to itself. */
function namedReader(
  reader: TypeReader,
  definitions: Map<string, TypeDefinition>,
  anonymous: () => AnonymousReader,
) {
  return (type: ts.Type): TypeNode | undefined => {
    const name = definedName(type, reader)
    if (name === undefined) return undefined
    if (definitions.has(name)) return { kind: 'ref', name }
    const known = { name, text: name, ...shortly(name) }
    definitions.set(name, { ...known, node: { kind: 'unknown' } })
    const node = anonymous().afresh(() => structureOf(type, reader))
    definitions.set(name, { ...known, node })
    return { kind: 'ref', name }
  }
}

/** So much of a type reads as the name of a function: `Marked<Marked<string, 'Trimmed'>, 'NonEmpty'>`. */
const longest = 60

/** `Box<{ id: 1 }>` reads badly as the name of a function, `Box<string>` does not; nor does `Shop.Order`. */
function shortly(name: string): { readonly word?: string } {
  const isClear = name.length > longest ? /^[^<]+<[\w$'", ]*>$/ : /^[^<]+<[\w$'", <>]*>$/
  const word = name.includes('<') && !isClear.test(name) ? name.slice(0, name.indexOf('<')) : name
  const last = word.replace(
    /^[\p{ID_Continue}$]+(?:\.[\p{ID_Continue}$]+)*\.(?=[\p{ID_Continue}$]+(?:<|$))/u,
    '',
  )
  return last === name ? {} : { word: last }
}

/** The name of an alias, interface, class or enum that generated code can write, with its arguments. */
function definedName(type: ts.Type, { nameOf, textOf, checker }: TypeReader): string | undefined {
  const { ts } = compiler()
  const alias = type.aliasSymbol && nameOf(type.aliasSymbol)
  const isNamed = (ts.TypeFlags.Object | ts.TypeFlags.Enum | ts.TypeFlags.EnumLiteral) & type.flags
  const own = isNamed && !isValueItself(type) ? type.symbol : undefined
  const name = alias ?? (own && !(own.flags & ts.SymbolFlags.EnumMember) ? nameOf(own) : undefined)
  if (name === undefined) return undefined
  const given = alias !== undefined ? type.aliasTypeArguments : argumentsOf(type, checker)
  return given && given.length > 0
    ? `${name}<${given.map((one) => textOf(settled(one, checker))).join(', ')}>`
    : name
}

/** `typeof Car`, of a class, a namespace or an enum: its symbol names another type. */
const isValueItself = (type: ts.Type): boolean => {
  const { ObjectFlags, TypeFlags } = compiler().ts
  return (
    (type.flags & TypeFlags.Object) !== 0 &&
    ((type as ts.ObjectType).objectFlags & ObjectFlags.Anonymous) !== 0
  )
}

/** What a parameter that nothing was given for may be. */
function settled(type: ts.Type, checker: ts.TypeChecker): ts.Type {
  if (!(type.flags & compiler().ts.TypeFlags.TypeParameter)) return type
  return checker.getBaseConstraintOfType(type) ?? checker.getUnknownType()
}
