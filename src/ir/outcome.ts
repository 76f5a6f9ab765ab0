/** What a phase hands on: its value when it could make one, and every fault it found. */
export interface Outcome<Value, Fault> {
  readonly value: Value | undefined
  readonly diagnostics: readonly Fault[]
}
