export type Severity = 'error' | 'warning' | 'info'

/** One row of the table of messages. `Args` are the words that vary. */
export interface Message<Args> {
  readonly severity: Severity
  /** What is wrong: what was expected, what was found. One sentence, no final stop. */
  readonly text: (args: Args) => string
  /** What to do. */
  readonly help?: (args: Args) => string | undefined
  /** For the message's page: why this is a fault, and an example with its mend. Markdown. */
  readonly explain: string
}

/** Rows are written with `row(…)`, so that each infers the type of its arguments. */
export const row = <Args extends Readonly<Record<string, unknown>>>(message: Message<Args>): Message<Args> =>
  message
