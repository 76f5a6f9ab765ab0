/** The world as a command sees it: handed in, so that a test can be the world. */
export interface Io {
  /** Absolute path of the working folder. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Columns of the terminal behind `err`; undefined when there is none. */
  readonly columns: number | undefined
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
}
