/** An argument of a test's predicate. */
export interface Argument {
  readonly names: readonly string[]
  /** The constant that holds the arbitrary. */
  readonly constant: string
}
