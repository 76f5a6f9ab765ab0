import type { MachineNames } from '../machines/machine-names.ts'

/** How statements are printed: what an expression statement means, and which names are worth binding. */
export interface BlockStyle {
  /** True in `then`: an expression statement is an assertion. */
  readonly asserts: boolean
  /** Whether anything reads a name. */
  readonly isRead: (name: string) => boolean
  /** Names of the values to show beside a failing assertion: those of the loops around it. */
  readonly seen: readonly string[]
  /** Names in scope, whose values an assertion without two sides shows. */
  readonly scope: readonly string[]
  /** What counts the `if`s of assertions; `premises` when it does not say. */
  readonly counter?: string
  /** Of a stateful rule: what the parts of its machine are called. */
  readonly machine?: MachineNames
  /** The same of the machine whose histories a test starts from. */
  readonly history?: MachineNames
  /** Nobody counts them. */
  readonly uncounted?: boolean
}
