import type { ts } from 'ts-morph'
import type { BuiltinName, TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { isInLibrary } from './in-library.ts'
import type { FormReader, TypeReader } from './reader.ts'
import { writableText } from './writable.ts'

const bytes = [
  'Int8',
  'Uint8',
  'Uint8Clamped',
  'Int16',
  'Uint16',
  'Int32',
  'Uint32',
  'Float32',
  'Float64',
  'BigInt64',
  'BigUint64',
] as const

/** What the language brings along, by the names that it goes by. */
const builtins: ReadonlyMap<string, BuiltinName> = new Map<string, BuiltinName>([
  ...(
    [
      ...(['Date', 'RegExp', 'URL', 'URLSearchParams', 'Error', 'AggregateError', 'Map', 'Set'] as const),
      ...([
        'WeakMap',
        'WeakSet',
        'WeakRef',
        'ArrayBuffer',
        'SharedArrayBuffer',
        'DataView',
        'Buffer',
      ] as const),
      ...(['Iterable', 'Iterator', 'Generator', 'AsyncGenerator', 'Function'] as const),
      ...(['AbortSignal', 'AbortController', 'TemplateStringsArray'] as const),
      ...(['RegExpExecArray', 'ArrayBufferView'] as const),
    ] as const
  ).map((name) => [name, name] as const),
  ...(
    [
      ...(['Headers', 'Blob', 'File', 'FormData', 'Request', 'Response'] as const),
      ...(['ReadableStream', 'TextEncoder', 'TextDecoder', 'EventTarget'] as const),
      ...(['IArguments', 'Console'] as const),
    ] as const
  ).map((name) => [name, name] as const),
  ...(
    [
      ...(['Locale', 'NumberFormat', 'DateTimeFormat', 'Collator'] as const),
      ...(['PluralRules', 'ListFormat', 'RelativeTimeFormat', 'Segmenter', 'DisplayNames'] as const),
    ] as const
  ).map((name) => [name, `Intl.${name}`] as const),
  ...bytes.map((name) => [`${name}Array`, `${name}Array`] as const),
  ['ReadonlyMap', 'Map'],
  ['ReadonlySet', 'Set'],
  ['ArrayBufferLike', 'ArrayBuffer'],
  ['RegExpMatchArray', 'RegExpExecArray'],
  ['ArrayLike', 'ArrayLike'],
  ['CallableFunction', 'Function'],
  ...['IterableIterator', 'IteratorObject', 'ArrayIterator', 'MapIterator', 'SetIterator'].map(
    (name) => [name, 'Iterator'] as const,
  ),
  ...['AsyncIterable', 'AsyncIterator', 'AsyncIterableIterator', 'AsyncIteratorObject'].map(
    (name) => [name, 'AsyncGenerator'] as const,
  ),
])

/** The typed array that a constructor of the language makes, by the name of its type. */
export function typedArrayOf(owner: string): TypeNode | undefined {
  const name = bytes.find((each) => owner === `${each}ArrayConstructor`)
  return name && { kind: 'builtin', name: `${name}Array`, arguments: [] }
}

/** `Number` as a type is what has its methods: any number. */
const wrappers: ReadonlyMap<string, TypeNode> = new Map<string, TypeNode>([
  ...(['String', 'Number', 'Boolean', 'Symbol', 'BigInt'] as const).map(
    (name) => [name, { kind: name.toLowerCase() as Lowercase<typeof name> }] as const,
  ),
  ['Object', { kind: 'object', properties: [], index: [] }],
])

/** How many of the arguments are about what is in it; the rest are the library's own affair. */
const elementArguments: Readonly<Record<string, number>> = {
  ...{ Map: 2, ReadonlyMap: 2, WeakMap: 2, Set: 1, ReadonlySet: 1, WeakSet: 1, WeakRef: 1 },
  ...{ Iterable: 2, ArrayLike: 1, Iterator: 2, IterableIterator: 2, IteratorObject: 2, ArrayIterator: 1 },
  ...{ MapIterator: 1, SetIterator: 1, Generator: 2, ReadableStream: 1 },
  ...{
    AsyncIterable: 1,
    AsyncIterator: 1,
    AsyncIterableIterator: 1,
    AsyncIteratorObject: 1,
    AsyncGenerator: 2,
  },
}

const promises = new Set(['Promise', 'PromiseLike'])
const errors = new Set(['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'])

/**
 * What `{ readonly [Key in keyof T]: … }` makes of a type that the language brings, as deep helpers do: a `Date` is of it
 * still. Of one whose fields may all be absent, nothing is as well.
 */
export const readMappedBuiltin: FormReader = (type, reader) => {
  const { ObjectFlags, SymbolFlags, TypeFlags } = compiler().ts
  const isMapped = type.flags & TypeFlags.Object && (type as ts.ObjectType).objectFlags & ObjectFlags.Mapped
  if (!isMapped) return undefined
  const properties = reader.checker.getPropertiesOfType(type)
  const { modifiersType: from } = type as { modifiersType?: ts.Type }
  const isKnown = from?.symbol && isInLibrary(from.symbol, reader.program) && readBuiltin(from, reader)
  // What is picked of a console is what a test stands in for.
  if (!from || !isKnown || isKnown.kind === 'unsupported' || from.symbol.name === 'Console') return undefined
  if (!reader.checker.isTypeAssignableTo(from, type)) return undefined
  const mayBeEmpty = properties.every(({ flags }) => flags & SymbolFlags.Optional)
  if (!mayBeEmpty) return reader.read(from)
  const absent = { type: { kind: 'never' }, optional: true, readonly: false } as const
  const nothing = properties.slice(0, 1).map(({ name }) => ({ name, ...absent }))
  return { kind: 'union', members: [reader.read(from), { kind: 'object', properties: nothing, index: [] }] }
}

export const readBuiltin: FormReader = (type, reader): TypeNode | undefined => {
  const symbol = type.getSymbol()
  if (!symbol || !isInLibrary(symbol, reader.program)) return undefined
  const given = reader.checker.getTypeArguments(type as ts.TypeReference)
  if (promises.has(symbol.name)) return promiseOf(type, given[0], reader)
  if (errors.has(symbol.name)) return { kind: 'class', name: symbol.name, parameters: [message] }
  const wrapped = wrappers.get(symbol.name)
  if (wrapped) return wrapped
  const name = builtins.get(symbol.name)
  if (name) return builtinOf(name, elementsOf(symbol.name, given), reader)
  const isNamed = /^(?!__)/.test(symbol.name)
  return isNamed ? (onlyOne(symbol, type, reader) ?? unknownBuiltin(type, symbol.name)) : undefined
}

/** What it promises is never a promise: one of a promise promises what that does. */
function promiseOf(type: ts.Type, given: ts.Type | undefined, reader: TypeReader): TypeNode {
  if (!given) return { kind: 'promise', result: { kind: 'unknown' } }
  const { checker } = reader
  const awaited = promisesInside(given) ? (checker.getAwaitedType(given) ?? given) : given
  const node: TypeNode = { kind: 'promise', result: reader.read(awaited) }
  if (awaited === given) return node
  return { kind: 'branded', base: node, brand: writableText(type, reader), detour: true }
}

const promisesInside = (type: ts.Type): boolean =>
  (type.isUnion() ? type.types : [type]).some((one) => promises.has(one.symbol?.name ?? ''))

const builtinOf = (name: BuiltinName, given: readonly ts.Type[], reader: TypeReader): TypeNode => ({
  kind: 'builtin',
  name,
  arguments: given.map(reader.read),
})

/** What an iterator ends in is left out where that may be anything, or nothing. */
function elementsOf(name: string, given: readonly ts.Type[]): readonly ts.Type[] {
  const { Any, Undefined, Unknown, Void } = compiler().ts.TypeFlags
  const elements = given.slice(0, elementArguments[name] ?? 0)
  const end = endings.has(name) ? elements[1] : undefined
  return end && end.flags & (Any | Undefined | Unknown | Void) ? elements.slice(0, 1) : elements
}

const endings = new Set(['Iterable', 'Iterator', 'IterableIterator', 'IteratorObject'])

const message = { name: 'message', type: { kind: 'string' }, optional: true, rest: false } as const

/** `JSON`, `Math`: the one value that there is has the name of its type. */
function onlyOne(symbol: ts.Symbol, type: ts.Type, { checker }: TypeReader): TypeNode | undefined {
  const isVariable = (symbol.flags & compiler().ts.SymbolFlags.Variable) !== 0
  if (!isVariable || checker.getTypeOfSymbol(symbol) !== type) return undefined
  return { kind: 'symbol-constant', code: { text: symbol.name, uses: [] } }
}

function unknownBuiltin(type: ts.Type, text: string): TypeNode | undefined {
  if (type.getCallSignatures().length > 0 && type.getProperties().length === 0) return undefined
  if (!type.isClassOrInterface() || isData(type)) return undefined
  return { kind: 'unsupported', text, reason: 'gen-props makes no values of this library type' }
}

/** Nothing but fields, as in `Intl.NumberFormatOptions`: its values are objects like any other. */
const isData = (type: ts.Type) => {
  const { ts } = compiler()
  if (/^(?:Typed)?PropertyDescriptor$/.test(type.symbol.name)) return true
  const properties = type.getProperties()
  const isMap = type.getStringIndexType() !== undefined
  return (
    properties.length + Number(isMap) > 0 &&
    properties.every((property) => (property.flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Accessor)) === 0)
  )
}
