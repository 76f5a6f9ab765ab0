/** What a generated test reports of one property that it ran. Plain data: it crosses a process border. */
export interface PropertyRecord {
  readonly title: string
  /** Runs that were evaluated, and that the premise discarded. */
  readonly runs: number
  readonly discarded: number
  readonly failed: boolean
  /** It failed by an assertion, and not by something else that was thrown. */
  readonly byAssertion: boolean
  readonly counterexample?: string
  /** The counterexample as an item of the spec's `examples`, where its values can be written down. */
  readonly example?: string
  /** What of the counterexample cannot be written down: where it is, and what. */
  readonly unwritten?: string
  readonly cover: readonly CoverRecord[]
  /** Of sequences of commands: those that were executed. */
  readonly commands?: readonly CommandRecord[]
  /** What was drawn of the boundaries that there are in the process, the property's own or not. */
  readonly boundaries?: readonly BoundaryRecord[]
}

export interface BoundaryRecord {
  readonly name: string
  /** Which value of its list. */
  readonly index: number
  /** In how many of the evaluated runs it was drawn. */
  readonly hits: number
  /** How often there was such a value while the property ran; 0 for what is there once and for all. */
  readonly offered: number
}

export interface CommandRecord {
  readonly name: string
  /** How often it was executed. */
  readonly times: number
}

export interface CoverRecord {
  readonly label: string
  readonly hits: number
  readonly runs: number
  /** A share, 0 to 1. */
  readonly atLeast: number
}
