import type { Expression, OldCopy, Statement } from './checked-code.ts'
import type { GivenPlan } from './given-plan.ts'
import type { CodeText } from './leaf-plan.ts'
import type { ThrowsPlan } from './throws-plan.ts'

/** A stateful subject beside its model. */
export interface MachinePlan {
  readonly name: string
  readonly given: readonly GivenPlan[]
  readonly system: Expression
  readonly model: Expression | undefined
  readonly agrees: Expression | undefined
  readonly maxCommands: number | undefined
  readonly commands: readonly CommandPlan[]
  /** It, or a rule about it, has to await something. */
  readonly async: boolean
}

/** A command of a machine: what is drawn while a sequence runs, what is done, and what the model makes of it. */
export interface CommandPlan {
  readonly name: string
  readonly weight: number | undefined
  readonly given: readonly GivenPlan[]
  readonly assuming: Expression | undefined
  /** What comes before the expression whose value is `result`. */
  readonly steps: readonly Statement[]
  readonly result: Expression | undefined
  readonly throws: ThrowsPlan | undefined
  readonly olds: readonly OldCopy[]
  readonly unchanged: readonly Expression[]
  readonly then: readonly Statement[]
  readonly next: readonly { readonly field: string; readonly value: Expression }[]
}

/** What a sequence starts from, by name, and its commands with what they are given, all as TypeScript text. */
export interface SequencePlan {
  readonly given: Readonly<Record<string, CodeText>>
  readonly commands: readonly {
    readonly name: string
    readonly given: Readonly<Record<string, CodeText>>
  }[]
}
