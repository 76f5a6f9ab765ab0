import type { Premises } from './premises.ts'

export interface Rule {
  /** The business sentence, where the title alone does not show where it begins. */
  readonly rule?: string
  readonly quote?: string | readonly string[]
  /** Names of the arguments, in order; a list of names for an argument that holds several values. */
  readonly given: readonly (string | readonly string[])[]
  /** By name of a given value that breaks a rule of its schema: which one that is. */
  readonly breaks?: Readonly<Record<string, (value: unknown) => { readonly path: string; readonly rule: string }>>
  readonly runs?: number
  /** What is outside takes its time: it is tried no more often, whatever the profile, but for `thorough`. */
  readonly outside?: boolean
  readonly minAssumed?: number
  readonly premises?: Premises
  /** How a sequence of commands is shown, which is shrunk anew when it is replayed. */
  readonly commands?: (value: unknown) => string | undefined
  /** The values of a sequence of commands as an item of `examples`. */
  readonly keep?: (values: readonly (readonly [string, unknown])[]) => string | undefined
  /** What an argument has drawn that is only known while a test runs. */
  readonly late?: (value: unknown) => object | undefined
  /** One given value: run once, not replayed by seed. */
  readonly example?: boolean
}
