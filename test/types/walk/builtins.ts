import ts from 'typescript'
import { located } from './compounds.ts'
import { addPoint, firstFault, plainly, shown, type Form, type Walk, type Walker } from './walker.ts'

type Judge = (given: readonly Walker[], walk: Walk, path: string) => Walker

const instanceOf =
  (made: abstract new (...values: never[]) => unknown): Judge =>
  () =>
    plainly((value) => value instanceof made, `an instance of ${made.name}`)

const bytes = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
]

const entries =
  (made: typeof Map | typeof Set): Judge =>
  (given, walk, path) => {
    const empty = addPoint(walk, `${path} is empty`)
    const rows = (value: unknown) =>
      made === Map
        ? [...(value as Map<unknown, unknown>)]
        : [...(value as Set<unknown>)].map((item) => [item])
    return {
      fault: (value) =>
        value instanceof made
          ? firstFault(rows(value), (row) =>
              firstFault(row.entries(), ([index, item]) => located('entry', given[index]?.fault(item))),
            )
          : `${shown(value)} is no ${made.name}`,
      note: (value) => {
        const all = rows(value)
        if (all.length === 0) empty.seen = true
        for (const row of all) row.forEach((item, index) => given[index]?.note(item))
      },
    }
  }

/** What is promised is judged when it is there. */
const promised: Judge = ([walker], { later }) => ({
  fault: (value) =>
    typeof (value as PromiseLike<unknown> | undefined)?.then === 'function'
      ? undefined
      : `${shown(value)} is no promise`,
  note: (value) => walker && later.push({ walker, values: once(value as PromiseLike<unknown>) }),
})

async function* once(value: PromiseLike<unknown>): AsyncIterable<unknown> {
  yield await value
}

/** Items that can be asked for one after the other, at most a few. */
const iterated =
  (needs: readonly (string | symbol)[]): Judge =>
  ([walker]) => ({
    fault: (value) => missing(value, needs),
    note: (value) => {
      for (const item of itemsOf(value)) {
        const fault = walker?.fault(item)
        if (fault !== undefined) throw new Error(`item: ${fault}`)
        walker?.note(item)
      }
    },
  })

function* itemsOf(value: unknown): Iterable<unknown> {
  const source = value as { [Symbol.iterator]?: () => Iterator<unknown> } & Iterator<unknown>
  const iterator = source[Symbol.iterator]?.() ?? source
  for (let count = 0; count < 30; count += 1) {
    const step = iterator.next()
    if (step.done) return
    yield step.value
  }
}

const iteratedLater =
  (needs: readonly (string | symbol)[]): Judge =>
  ([walker], { later }) => ({
    fault: (value) => missing(value, needs),
    note: (value) => walker && later.push({ walker, values: itemsLater(value) }),
  })

async function* itemsLater(value: unknown): AsyncIterable<unknown> {
  const source = value as { [Symbol.asyncIterator]?: () => AsyncIterator<unknown> } & AsyncIterator<unknown>
  const iterator = source[Symbol.asyncIterator]?.() ?? source
  for (let count = 0; count < 30; count += 1) {
    const step = await iterator.next()
    if (step.done) return
    yield step.value
  }
}

const missing = (value: unknown, needs: readonly (string | symbol)[]) =>
  firstFault(needs, (name) =>
    typeof (value as Record<string | symbol, unknown> | undefined)?.[name] === 'function'
      ? undefined
      : `${shown(value)} has no ${String(name)}`,
  )

const arrayLike: Judge = ([walker]) => ({
  fault: (value) =>
    typeof (value as ArrayLike<unknown> | undefined)?.length === 'number'
      ? firstFault(Array.from(value as ArrayLike<unknown>), (item) => walker?.fault(item))
      : `${shown(value)} has no length`,
  note: (value) => Array.from(value as ArrayLike<unknown>).forEach((item) => walker?.note(item)),
})

const validDate: Judge = () =>
  plainly((value) => value instanceof Date && !Number.isNaN(value.getTime()), 'a date')

const failures: Judge = () =>
  plainly((value) => value instanceof AggregateError && Array.isArray(value.errors), 'several errors')

const isText = (value: unknown): value is string => typeof value === 'string'

const found: Judge = () =>
  plainly((value) => {
    if (!Array.isArray(value)) return false
    const { index, input, 0: first } = value as RegExpExecArray
    return value.every(isText) && isText(input) && input.startsWith(first, index)
  }, 'what a pattern finds')

const tagTexts: Judge = () =>
  plainly(
    (value) =>
      [value, (value as TemplateStringsArray).raw].every((all) => Array.isArray(all) && all.every(isText)),
    'texts of a template',
  )

const judges: Readonly<Record<string, Judge>> = {
  Date: validDate,
  AggregateError: failures,
  ...Object.fromEntries(
    [
      RegExp,
      URL,
      URLSearchParams,
      Error,
      RangeError,
      TypeError,
      SyntaxError,
      EvalError,
      ReferenceError,
      URIError,
      ...[Headers, Blob, FormData, Request, Response, ReadableStream, TextEncoder, TextDecoder, EventTarget],
      ...[Intl.Locale, Intl.NumberFormat, Intl.PluralRules, Intl.Segmenter, Intl.Collator],
      ...[Intl.DisplayNames, Intl.ListFormat, Intl.RelativeTimeFormat, Intl.DateTimeFormat, Buffer],
      WeakMap,
      WeakSet,
      WeakRef,
      ArrayBuffer,
      SharedArrayBuffer,
      DataView,
      AbortSignal,
      AbortController,
      ...bytes,
    ].map((made) => [made.name, instanceOf(made)]),
  ),
  JSON: () => plainly((value) => value === JSON, 'JSON'),
  Math: () => plainly((value) => value === Math, 'Math'),
  Map: entries(Map),
  ReadonlyMap: entries(Map),
  Set: entries(Set),
  ReadonlySet: entries(Set),
  Promise: promised,
  PromiseLike: promised,
  ArrayLike: arrayLike,
  ...Object.fromEntries(
    ['string', 'number', 'boolean', 'bigint', 'symbol'].map((kind) => [
      kind === 'bigint' ? 'BigInt' : kind.charAt(0).toUpperCase() + kind.slice(1),
      () => plainly((value) => typeof value === kind, `a ${kind}`),
    ]),
  ),
  Object: () => plainly((value) => value !== null && value !== undefined, 'anything that is there'),
  IArguments: () => plainly((value) => String(value) === '[object Arguments]', 'arguments'),
  Console: () => plainly((value) => (value as Console).log('never seen') === undefined, 'a console'),
  ArrayBufferView: () => plainly((value) => ArrayBuffer.isView(value), 'a view'),
  RegExpMatchArray: found,
  RegExpExecArray: found,
  TemplateStringsArray: tagTexts,
  Function: () => plainly((value) => typeof value === 'function', 'a function'),
  CallableFunction: () => plainly((value) => typeof value === 'function', 'a function'),
  Iterable: iterated([Symbol.iterator]),
  Iterator: iterated(['next']),
  IteratorObject: iterated(['next', Symbol.iterator]),
  IterableIterator: iterated(['next', Symbol.iterator]),
  ...Object.fromEntries(
    ['StringIterator', 'ArrayIterator', 'MapIterator', 'SetIterator', 'RegExpStringIterator'].map((name) => [
      name,
      iterated(['next', Symbol.iterator]),
    ]),
  ),
  Generator: iterated(['next', 'return', 'throw', Symbol.iterator]),
  AsyncIterable: iteratedLater([Symbol.asyncIterator]),
  AsyncIterator: iteratedLater(['next']),
  AsyncIterableIterator: iteratedLater(['next', Symbol.asyncIterator]),
  AsyncGenerator: iteratedLater(['next', 'return', 'throw', Symbol.asyncIterator]),
}

/** How many of a type's arguments are about what is in it. */
const inside: Readonly<Record<string, number>> = {
  ReadableStream: 0,
  ...Object.fromEntries(bytes.map(({ name }) => [name, 0])),
  DataView: 0,
  ArrayBufferView: 0,
  Map: 2,
  ReadonlyMap: 2,
  WeakMap: 0,
  WeakSet: 0,
  WeakRef: 0,
}

/** What the language and its runtime bring along. */
export const builtin: Form = (type, walk, path) => {
  const { checker, program } = walk
  const from = mappedFrom(type, checker)
  if (from) return ofMapped(from, type, walk, path)
  const symbol = type.symbol as ts.Symbol | undefined
  const isLibrary = symbol?.declarations?.some((one) => {
    const file = one.getSourceFile()
    return program.isSourceFileDefaultLibrary(file) || file.fileName.includes('/@types/node/')
  })
  if (!symbol || !isLibrary || symbol.name.startsWith('__')) return undefined
  const judge = Object.hasOwn(judges, symbol.name) ? judges[symbol.name] : undefined
  if (!judge) return isMapped(type) || isFields.test(symbol.name) ? undefined : unknownTo(symbol.name)
  const given = checker.getTypeArguments(type as ts.TypeReference).slice(0, inside[symbol.name] ?? 1)
  // What promises a promise promises what that does.
  const kept = (one: ts.Type) => (judge === promised ? (checker.getAwaitedType(one) ?? one) : one)
  return judge(
    given.map(kept).map((one, index) => walk.walk(one, `${path}<${index}>`)),
    walk,
    path,
  )
}

/** What `{ readonly [Key in keyof T]: … }` is made of, where that is of the language and of the type still. */
function mappedFrom(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  if (!(type.flags & ts.TypeFlags.Object && (type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped))
    return undefined
  checker.getPropertiesOfType(type)
  const { modifiersType: from } = type as { modifiersType?: ts.Type }
  const isJudged = from?.symbol && Object.hasOwn(judges, from.symbol.name)
  return isJudged && checker.isTypeAssignableTo(from, type) ? from : undefined
}

/** One of the language's own, or, where all of its fields may be absent, an object that has none. */
function ofMapped(from: ts.Type, type: ts.Type, walk: Walk, path: string): Walker {
  const own = walk.walk(from, path)
  const optional = ({ flags }: ts.Symbol) => (flags & ts.SymbolFlags.Optional) !== 0
  if (!walk.checker.getPropertiesOfType(type).every(optional)) return own
  const empty = addPoint(walk, `${path} has no field`)
  const isEmpty = (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    own.fault(value) !== undefined &&
    Reflect.ownKeys(value).length === 0
  return {
    fault: (value) => (isEmpty(value) ? undefined : own.fault(value)),
    note: (value) => {
      if (isEmpty(value)) empty.seen = true
      else own.note(value)
    },
  }
}

/** Interfaces of the language that say no more than their fields. */
const isFields =
  /^(?:Typed)?PropertyDescriptor$|^ProcessEnv$|^Iterator(?:Yield|Return)Result$|^Promise(?:Fulfilled|Rejected)Result$|^ProxyHandler$|^ThisType$|Options$|Part$/

const isMapped = (type: ts.Type) =>
  ((type as ts.ObjectType).objectFlags & (ts.ObjectFlags.Mapped | ts.ObjectFlags.Anonymous)) !== 0

/** Never pass what cannot be judged. */
function unknownTo(name: string): never {
  throw new Error(`no judge for ${name}`)
}
