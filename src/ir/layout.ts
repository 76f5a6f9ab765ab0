/** How relative modules are imported: what the project's tsconfig needs. */
export type ModuleStyle = 'js' | 'none' | 'ts'

/** Where generated files go and how they name one another. */
export interface Layout {
  /** Absolute path of the output folder. */
  readonly output: string
  readonly moduleStyle: ModuleStyle
}
