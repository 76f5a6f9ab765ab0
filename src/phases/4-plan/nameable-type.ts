import type { CodeText } from '../../ir/leaf-plan.ts'
import { primitiveTypes } from '../../ir/primitive-types.ts'
import type { PlanContext } from './context.ts'

/** What tells which names generated code can import. */
type Known = Pick<PlanContext, 'spec' | 'model'>

/** The text of a type with the names in it; undefined when generated code can not import one of them. */
export function nameableType(context: Known, text: string): CodeText | undefined {
  const bare = text
    .replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '')
    .replaceAll(/[\p{ID_Continue}$]+\??(?=:)/gu, '')
    .replaceAll(/\btypeof Symbol\.\w+/g, '')
    // What stands in a namespace is imported with it.
    .replaceAll(/(?<=[\p{ID_Continue}$])\.(?!\.)[\p{ID_Start}$_][\p{ID_Continue}$]*/gu, '')
  // It was too long to be written out.
  if (bare.includes('…')) return undefined
  const own = parametersIn(bare)
  const names = bare.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []
  // Words of the language are none: `never` is a helper's name, too.
  const uses = names.filter((name) => !own.has(name) && !languageNames.has(name))
  const imported = uses.filter((name) => isNameable(context, name))
  return uses.every((name) => imported.includes(name) || everywhere.has(name))
    ? { text, uses: imported }
    : undefined
}

/** A type by its own text, or by the route that leads to it. */
export const typeBy = (context: PlanContext, text: string, route: string | undefined): CodeText | undefined =>
  nameableType(context, text) ?? (route === undefined ? undefined : nameableType(context, route))

/** The type parameters of function types: `<T extends object>(value: T) => T`. */
const parametersIn = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/<([^<>()]*)>\(/g)].flatMap(([, list = '']) =>
      list
        .split(',')
        .flatMap(
          (parameter) => /^\s*(?:const )?([\p{ID_Start}$_][\p{ID_Continue}$]*)/u.exec(parameter)?.[1] ?? [],
        ),
    ),
  )

const isNameable = ({ spec, model }: Known, name: string) =>
  model.exports.some((each) => each.name === name) ||
  [model.subject, ...model.use, ...model.found].some(
    (module) => module.default === name || module.names.some(({ local }) => local === name),
  ) ||
  spec.types.some((type) => type.name.text === name)

/** Types that are there in every module, where no module of the spec has one of that name. */
const everywhere: ReadonlySet<string> = new Set([
  ...[
    'AbortController',
    'AbortSignal',
    'Blob',
    'Event',
    'EventTarget',
    'File',
    'FormData',
    'Headers',
    'Request',
  ],
  ...[
    'Response',
    'TextDecoder',
    'TextEncoder',
    'URLSearchParams',
    'ReadableStream',
    'WritableStream',
    'Buffer',
  ],
  ...[
    'AsyncGenerator',
    'AsyncIterable',
    'AsyncIterableIterator',
    'AsyncIterator',
    'Generator',
    'IterableIterator',
  ],
  ...[
    'Iterator',
    'IteratorResult',
    'IteratorObject',
    'ArrayBuffer',
    'ArrayBufferLike',
    'SharedArrayBuffer',
    'DataView',
  ],
  ...[
    'BigInt64Array',
    'BigUint64Array',
    'Float32Array',
    'Float64Array',
    'Int8Array',
    'Int16Array',
    'Int32Array',
  ],
  ...[
    'Uint8ClampedArray',
    'Uint16Array',
    'Uint32Array',
    'WeakMap',
    'WeakRef',
    'WeakSet',
    'AggregateError',
    'EvalError',
  ],
  ...[
    'RangeError',
    'ReferenceError',
    'SyntaxError',
    'TypeError',
    'URIError',
    'PropertyKey',
    'ConstructorParameters',
  ],
  ...[
    'InstanceType',
    'OmitThisParameter',
    'Capitalize',
    'Uncapitalize',
    'Uppercase',
    'Lowercase',
    'RegExpMatchArray',
  ],
])

/** Words of types that need no import. */
const languageNames: ReadonlySet<string> = new Set([
  ...primitiveTypes,
  ...[
    'true',
    'false',
    'typeof',
    'keyof',
    'extends',
    'is',
    'asserts',
    'this',
    'unique',
    'readonly',
    'Array',
    'ReadonlyArray',
    'Record',
    'Partial',
    'Required',
    'Readonly',
  ],
  ...[
    'Pick',
    'Omit',
    'Map',
    'Set',
    'ReadonlyMap',
    'ReadonlySet',
    'Date',
    'Promise',
    'Parameters',
    'ReturnType',
    'Awaited',
  ],
  ...[
    'Exclude',
    'Extract',
    'NonNullable',
    'RegExp',
    'URL',
    'Error',
    'Uint8Array',
    'Iterable',
    'ArrayLike',
    'PromiseLike',
    'Function',
  ],
])
