import type { Schemas } from '../../../ir/schema-model.ts'
import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import type { Draft, Local, Scope } from './draft.ts'

/** Where an arbitrary is written: its surroundings in the spec. */
export interface ArbitraryPlace {
  readonly draft: Draft
  readonly scope: Scope
  readonly owner: string
  /** The type that its values must have, as TypeScript, when the surroundings say one. */
  readonly context: string | undefined
  /** A field that may be absent; `context` is the type of what is there where it is. */
  readonly mayBeAbsent?: boolean
  readonly factories: ReadonlyMap<string, FactoryNames>
  /** Receives the alias of each `type:`, for the type model. */
  readonly aliases: Map<string, string>
  readonly schemas: Schemas
}

/** Writes an arbitrary in its place: what a source that holds arbitraries asks for. */
export type ArbitraryWriter = (arbitrary: ArbitrarySpec, place: ArbitraryPlace) => void

/** The checked file's function for a factory, and the names that a refinement of it may use. */
export interface FactoryNames {
  readonly functionName: string
  readonly names: readonly string[]
}

export const withNames = (scope: Scope, names: readonly string[]): Scope => [
  ...scope,
  ...names.map((name): Local => ({ name, beforeWhen: true })),
]
