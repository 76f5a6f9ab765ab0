import type { Premises } from './premises.ts'

export interface Rule {
  /** The business sentence, where the title alone does not show where it begins. */
  readonly rule?: string
  readonly quote?: string | readonly string[]
  /** Names of the arguments, in order; a list of names for an argument that holds several values. */
  readonly given: readonly (string | readonly string[])[]
  readonly runs?: number
  readonly minAssumed?: number
  readonly premises?: Premises
  /** One given value: run once, not replayed by seed. */
  readonly example?: boolean
}
