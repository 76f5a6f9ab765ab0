import type { Surface, SurfaceClass, SurfaceFunction } from '../../../ir/surface.ts'
import type { Drawn } from './drawing/drawing.ts'

/** What an invariant is believed for. */
export const bases = ['name', 'type', 'doc comment', 'brief'] as const
export type Basis = (typeof bases)[number]

/** An invariant in the words of the spec language, before it is YAML. */
export interface Proposal {
  /** Says what it is about and what it says: two rules that find the same give it the same id. */
  readonly id: string
  /** The business sentence. */
  readonly rule: string
  /** The YAML lines below it, without indentation. */
  readonly lines: readonly string[]
  /** What it draws, for the factories that the lines name. */
  readonly drawn: readonly Drawn[]
  /** The words that say it, of a doc comment. */
  readonly said?: string
  /** Machines that the lines name: YAML lines of `name:` and below. */
  readonly machines?: readonly { readonly name: string; readonly lines: readonly string[] }[]
}

/** A rule says in one line each what it recognises and what it writes, for the reference. */
interface Rule {
  readonly recognises: string
  readonly writes: string
}

/** By the names and types of a function, and of those beside it. */
export interface FunctionRule extends Rule {
  readonly basis: 'name' | 'type' | 'doc comment'
  readonly propose: (f: SurfaceFunction, surface: Surface) => readonly Proposal[]
}

/** By the names and types of a class's members. */
export interface ClassRule extends Rule {
  readonly basis: 'name' | 'type'
  readonly propose: (of: SurfaceClass, surface: Surface) => readonly Proposal[]
}

/** A sentence about a function: of its doc comment, or of a brief. */
export interface Saying {
  readonly sentence: string
  readonly f: SurfaceFunction
  readonly surface: Surface
  /** Whether the function is the one that the sentence must be about. */
  readonly isNamed: boolean
  /** Whether inputs may be refused, so that what is said holds of results only. */
  readonly mayRefuse: boolean
}

/** By a sentence in plain controlled English. */
export interface SentenceRule extends Rule {
  /** Undefined where the sentence says something else, or where it cannot be about this function. */
  readonly propose: (saying: Saying) => Proposal | undefined
}
