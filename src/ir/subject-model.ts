import type { FixtureSpec } from './spec.ts'
import type { CheckedCode } from './checked-code.ts'
import type { FunctionPlace, ModuleExport, ResolvedImport, TypeDefinition, TypeNode } from './type-model.ts'

/** All that phase 3 found out about one spec: types, exports, and every piece of code checked. */
export interface SubjectModel {
  readonly subject: ResolvedImport
  readonly use: readonly ResolvedImport[]
  /** What types of the subject come from, beside these: modules that it imports itself. */
  readonly found: readonly ResolvedImport[]
  /** The modules of `fixtures`, in their order. */
  readonly fixtures: readonly FoundFixture[]
  readonly exports: readonly ModuleExport[]
  /** By the id of the arbitrary that says `type:`, the type it names. */
  readonly types: ReadonlyMap<string, TypeNode>
  /** By name. */
  readonly definitions: ReadonlyMap<string, TypeDefinition>
  /** By `Code.id`. */
  readonly code: ReadonlyMap<string, CheckedCode>
  /** The types of spies as TypeScript writes them, by the ids of their arbitraries. */
  readonly callbackTypes: ReadonlyMap<string, string>
  /** Sorted by file and line; empty for an installed package. */
  readonly functions: readonly FunctionPlace[]
  /** The helpers of design 3.1 that the code uses, sorted. */
  readonly helpers: readonly string[]
}

/** A fixture whose module was found. */
export interface FoundFixture {
  readonly fixture: FixtureSpec
  readonly module: Pick<ResolvedImport, 'from' | 'file' | 'package'>
  /** Absolute paths of the project's modules that fixtures come to, but for the subject. */
  readonly behind: readonly string[]
}
