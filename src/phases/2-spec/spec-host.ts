/** The reader's only door to files. */
export interface SpecHost {
  /** The text of a UTF-8 file by its absolute path, or undefined when there is none. */
  readonly readText: (path: string) => Promise<string | undefined>
}
