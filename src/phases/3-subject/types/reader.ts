import type { ts } from 'ts-morph'
import type { ModuleExport, TypeDefinition, TypeNode } from '../../../ir/type-model.ts'

/** What a reader was asked for, and the named types that it leads to. */
export interface ReadTypes {
  readonly types: ReadonlyMap<string, TypeNode>
  readonly exports: readonly ModuleExport[]
  readonly definitions: ReadonlyMap<string, TypeDefinition>
}

/** Reads types of the compiler as plain data, and collects the named ones on the way. */
export interface TypeReader {
  readonly checker: ts.TypeChecker
  readonly program: ts.Program
  readonly read: (type: ts.Type) => TypeNode
  /** Whether something that was read may be another type where the global types of the host are known. */
  readonly dependsOnHost: () => boolean
  readonly definitions: ReadonlyMap<string, TypeDefinition>
  /** How generated code may name a symbol: it is exported by a module of the spec or by one that the subject imports, or is one of the spec's own types. */
  readonly nameOf: (symbol: ts.Symbol) => string | undefined
  /** How generated code can write a type that it cannot name: `Order['status']`. */
  readonly route: (type: ts.Type) => string | undefined
  /** Whether code can have the value of a class: the types of a package may declare more than it has. */
  readonly hasValue: (symbol: ts.Symbol) => boolean
  /** All that it may name so. */
  readonly nameable: ReadonlyMap<ts.Symbol, string>
  readonly textOf: (type: ts.Type) => string
  /** All that was read, with a name for what is large and stands in several places. */
  readonly shared: (read: ReadTypes) => ReadTypes
}

/** Says what a type is when it is of its form, and nothing when it is not. */
export type FormReader = (type: ts.Type, reader: TypeReader) => TypeNode | undefined
