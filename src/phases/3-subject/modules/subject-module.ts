import type { ImportSource } from '../../../ir/spec.ts'

/** A module that a spec imports, found by the compiler. */
export interface SubjectModule {
  readonly source: ImportSource
  /** Absolute path of the source or declaration file. */
  readonly file: string
  readonly package: boolean
  /** How the checked file, which stands beside the spec, imports it. */
  readonly specifier: string
}

/** The exports of a module by name; plain, so that it outlives the compiler that read it. */
export type ExportTable = ReadonlyMap<string, ExportedName>

export interface ExportedName {
  readonly name: string
  readonly isValue: boolean
  readonly isType: boolean
  /** Of the default export, the name that it has in its module, where its text says one. */
  readonly declared?: string | undefined
}

/** A module with its exports. */
export interface OpenModule extends SubjectModule {
  readonly exports: ExportTable
}
