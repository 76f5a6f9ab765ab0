import type { ts } from 'ts-morph'
import type { BuiltinName, TypeNode } from '../../../ir/type-model.ts'
import { isInLibrary } from './in-library.ts'
import type { FormReader } from './reader.ts'

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
    ['Date', 'RegExp', 'URL', 'Error', 'Map', 'Set', 'ArrayBuffer', 'Iterable', 'AbortSignal'] as const
  ).map((name) => [name, name] as const),
  ...bytes.map((name) => [`${name}Array`, `${name}Array`] as const),
  ['ReadonlyMap', 'Map'],
  ['ReadonlySet', 'Set'],
  ['ArrayBufferLike', 'ArrayBuffer'],
])

/** Which of the arguments are about its elements; the rest are the library's own affair. */
const elementArguments: Readonly<Partial<Record<BuiltinName, number>>> = { Map: 2, Set: 1, Iterable: 1 }

const promises = new Set(['Promise', 'PromiseLike'])
const errors = new Set([
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
])

export const readBuiltin: FormReader = (type, reader): TypeNode | undefined => {
  const symbol = type.getSymbol()
  if (!symbol || !isInLibrary(symbol, reader.program)) return undefined
  const given = reader.checker.getTypeArguments(type as ts.TypeReference)
  if (promises.has(symbol.name))
    return { kind: 'promise', result: given[0] ? reader.read(given[0]) : { kind: 'unknown' } }
  if (errors.has(symbol.name)) return { kind: 'class', name: symbol.name, parameters: [message] }
  const name = builtins.get(symbol.name)
  if (name)
    return { kind: 'builtin', name, arguments: given.slice(0, elementArguments[name] ?? 0).map(reader.read) }
  const isNamed = /^(?!__)/.test(symbol.name)
  return isNamed ? unknownBuiltin(type, reader.textOf(type)) : undefined
}

const message = { name: 'message', type: { kind: 'string' }, optional: true, rest: false } as const

function unknownBuiltin(type: ts.Type, text: string): TypeNode | undefined {
  if (type.getCallSignatures().length > 0 && type.getProperties().length === 0) return undefined
  if (type.isClassOrInterface() || /^[A-Z]/.test(text)) {
    return isTransparent(text)
      ? undefined
      : { kind: 'unsupported', text, reason: 'gen-props makes no values of this library type' }
  }
  return undefined
}

/** Aliases of the library that resolve to the structure of their arguments. */
const isTransparent = (text: string) =>
  /^(Record|Partial|Required|Readonly|Pick|Omit|Exclude|Extract|NonNullable|Parameters|ReturnType|Awaited)</.test(
    text,
  )
