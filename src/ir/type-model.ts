/** A TypeScript type as plain data: what the compiler said of it, no more. */
export type TypeNode =
  /**
   * `brand`: the type that a branded primitive must be asserted to be, as TypeScript; `route`: the same by way of an
   * export, where the type itself has no name.
   */
  | { readonly kind: PrimitiveKind; readonly brand?: string; readonly route?: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'bigint-literal'; readonly text: string }
  /** A symbol or an object of the language that is one of a kind, as code: `token`, `Symbol.iterator`, `JSON`. */
  | { readonly kind: 'symbol-constant'; readonly code: TypeText }
  /** A value that the subject exports and whose type nothing else has: a class itself, seen as a value. */
  | { readonly kind: 'export'; readonly name: string }
  | {
      readonly kind: 'enum'
      readonly name: string
      readonly members: readonly EnumMember[]
      /** No module exports it under a name that is free: how code writes the type, as far as it can. */
      readonly nameless?: { readonly seenAs: string | undefined }
    }
  | { readonly kind: 'template'; readonly parts: readonly (string | TypeNode)[] }
  /** Text that the compiler holds to one case: `Uppercase<string>`. */
  | { readonly kind: 'cased'; readonly casing: Casing; readonly base: TypeNode; readonly text: string }
  /** Values of `base`, seen as `brand`: what only the compiler knows of them is not in them. */
  | {
      readonly kind: 'branded'
      readonly base: TypeNode
      readonly brand: string
      readonly route?: string
      /** The compiler sees no way from one to the other. */
      readonly detour?: true
      /** What its values have beside that: `Error & { code: string }`. */
      readonly fields?: readonly PropertyNode[]
    }
  | { readonly kind: 'array'; readonly element: TypeNode; readonly readonly: boolean }
  | { readonly kind: 'tuple'; readonly elements: readonly TupleElement[]; readonly readonly: boolean }
  | {
      readonly kind: 'object'
      readonly properties: readonly PropertyNode[]
      readonly index: readonly IndexNode[]
      /** The type, where it has several index signatures that no one object literal can be shown to have. */
      readonly seenAs?: string
    }
  | {
      readonly kind: 'union'
      readonly members: readonly TypeNode[]
      /** The type, where the compiler does not see by itself that members without a field are of it. */
      readonly seenAs?: string
    }
  | { readonly kind: 'builtin'; readonly name: BuiltinName; readonly arguments: readonly TypeNode[] }
  | {
      readonly kind: 'class'
      readonly name: string
      readonly parameters: readonly ParameterNode[]
      /** What a generic class is made with: `Box<string>` has `<string>`. */
      readonly given?: string
      /** It may throw at what its types allow. */
      readonly mayRefuse?: true
      /** Its constructor takes how long a list is: what is in it, the one parameter, is put in afterwards. */
      readonly filled?: true
    }
  | FunctionNode
  | { readonly kind: 'promise'; readonly result: TypeNode }
  /** A named type of `TypeModel.definitions`: an interface, an alias, or anything that refers to itself. */
  | { readonly kind: 'ref'; readonly name: string }
  /** What no value can be made for, in words for the user. */
  | {
      readonly kind: 'unsupported'
      readonly text: string
      readonly reason: string
      /** Keys of an arbitrary that make values all the same: `type: Circle | Square`. */
      readonly mend?: string
    }

export interface FunctionNode {
  readonly kind: 'function'
  readonly result: TypeNode
  /** The type, where a function that only has the right result is not yet one of it: overloads, predicates. */
  readonly seenAs?: string
  /** Gives back the argument at this place, or a promise of it: `<T>(value: T) => T` can do nothing else. */
  readonly gives?: { readonly at: number; readonly isPromise: boolean }
  /** Tells, or sees to it, that an argument is of a type, or what it is called on: TypeScript over `given`, or over `this`. */
  readonly tells?: TypeText & { readonly on: 'given' | 'this'; readonly asserts: boolean }
  /** Overloads with other results, each with the test that tells its arguments from those after it. */
  readonly overloads?: readonly OverloadNode[]
  /** Of the last of them, as of each. */
  readonly word?: string
  /** Of a function that has fields. */
  readonly properties?: readonly PropertyNode[]
}

export interface OverloadNode {
  readonly result: TypeNode
  /** What people would call it: the key that leads to it. */
  readonly word?: string
  /** TypeScript over `given`, the list of arguments. */
  readonly test: string
}

/** TypeScript text and the exports that it names. */
export interface TypeText {
  readonly text: string
  readonly uses: readonly string[]
}

export type Casing = 'Uppercase' | 'Lowercase' | 'Capitalize' | 'Uncapitalize'

export type PrimitiveKind =
  | 'string'
  | 'number'
  | 'boolean'
  | 'bigint'
  | 'symbol'
  | 'null'
  | 'undefined'
  | 'void'
  | 'never'
  | 'unknown'
  | 'any'
  | 'non-primitive'

export type BuiltinName =
  | 'Date'
  | 'RegExp'
  | 'URL'
  | 'Error'
  | 'Map'
  | 'Set'
  | 'ArrayBuffer'
  | 'SharedArrayBuffer'
  | 'DataView'
  | 'Buffer'
  | 'URLSearchParams'
  | 'AggregateError'
  | 'WeakMap'
  | 'WeakSet'
  | 'WeakRef'
  | 'Iterable'
  | 'ArrayLike'
  /** No list, as it cannot be iterated over. */
  | 'ArrayLikeOnly'
  | 'Iterator'
  | 'TemplateStringsArray'
  | 'RegExpExecArray'
  | 'ArrayBufferView'
  | 'Generator'
  | 'AsyncGenerator'
  | 'Function'
  | 'AbortSignal'
  | 'AbortController'
  | 'Headers'
  | 'Blob'
  | 'File'
  | 'FormData'
  | 'Request'
  | 'Response'
  | 'ReadableStream'
  | 'TextEncoder'
  | 'TextDecoder'
  | 'EventTarget'
  | 'IArguments'
  | 'Console'
  | IntlName
  | `${'Int8' | 'Uint8' | 'Uint8Clamped' | 'Int16' | 'Uint16' | 'Int32' | 'Uint32' | 'Float32' | 'Float64' | 'BigInt64' | 'BigUint64'}Array`

/** What `Intl` makes of the name of a language. */
export type IntlName =
  `Intl.${'Locale' | 'NumberFormat' | 'DateTimeFormat' | 'Collator' | 'PluralRules' | 'ListFormat' | 'RelativeTimeFormat' | 'Segmenter' | 'DisplayNames'}`

export interface EnumMember {
  readonly name: string
  /** Undefined for a computed one. */
  readonly value: string | number | undefined
}
export interface TupleElement {
  readonly type: TypeNode
  readonly optional: boolean
  readonly rest: boolean
  /** Where a part of it has no values: keys of an arbitrary that make the whole of it, as for `unsupported`. */
  readonly mend?: string
}
export interface PropertyNode {
  readonly name: string
  /** How code writes a key that is no plain name: `[token]`, `[Colour.Red]`. */
  readonly key?: TypeText
  readonly type: TypeNode
  readonly optional: boolean
  readonly readonly: boolean
}
/** An index signature or a `Record` over an open key type. */
export interface IndexNode {
  readonly key: TypeNode
  readonly value: TypeNode
}
export interface ParameterNode {
  readonly name: string
  readonly type: TypeNode
  readonly optional: boolean
  readonly rest: boolean
}
export interface TypeDefinition {
  readonly name: string
  /** How generated code writes it: `Invoice`, or `Parameters<typeof f>[0]` when it is not exported. */
  readonly text: string
  /** What people would call one that has no name of its own: `Pet` for `components['schemas']['Pet']`. */
  readonly word?: string
  readonly node: TypeNode
}

/** A value or type that the subject or a `use`d module offers. */
export interface ModuleExport {
  readonly name: string
  readonly kind: 'function' | 'class' | 'value' | 'type'
  /** Of a function: the signature that stands last, overloads included. */
  readonly signature: { readonly parameters: readonly ParameterNode[]; readonly result: TypeNode } | undefined
  /** Returns a promise. */
  readonly async: boolean
  /** Of what code of the spec mentions: what else of it can be called. */
  readonly members: readonly ExportMember[]
}

/** A constructor, method or getter that an export offers. */
export interface ExportMember {
  /**
   * `own`: a static method, or a method of an exported object; `instance`: of what the constructor makes; `made`: of an
   * object that the function returns and that is of no class, or of the function that it returns.
   */
  readonly on: 'constructor' | 'own' | 'instance' | 'made'
  /** Empty for a constructor, and for a function that is returned. */
  readonly name: string
  readonly parameters: readonly ParameterNode[]
  readonly result: TypeNode
  readonly async: boolean
}

/** Where the statements of a function that specs name, and of all it calls in the same project, stand. */
export interface FunctionPlace {
  readonly name: string
  /** Code of the spec names it, or its class; the others are reached from those. */
  readonly named: boolean
  /** Absolute path. */
  readonly file: string
  /** 1-based, inclusive. */
  readonly startLine: number
  readonly endLine: number
}

export interface ImportedExport {
  readonly name: string
  readonly local: string
  readonly typeOnly: boolean
  /** It is a class or the like: generated code may need it as a value where the spec's names its type. */
  readonly isValue?: boolean
}

/** An import source after resolution. */
export interface ResolvedImport {
  /** As written in the spec. */
  readonly from: string
  /** Absolute path of the module on disk that TypeScript resolved: source or declaration file. */
  readonly file: string
  /** A package is imported by its name, a path by its place relative to the importing file. */
  readonly package: boolean
  /** Exports that the spec's code names, sorted; `type` ones are imported with `type`. */
  readonly names: readonly ImportedExport[]
  readonly default: string | undefined
  readonly namespace: string | undefined
}
