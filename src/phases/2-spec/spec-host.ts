/** The reader's only door to files. */
export interface SpecHost {
  /** Absolute path of the project's folder: files outside of it are refused. */
  readonly root?: string
  /** The text of a UTF-8 file by its absolute path, or undefined when there is none. */
  readonly readText: (path: string) => Promise<string | undefined>
}
