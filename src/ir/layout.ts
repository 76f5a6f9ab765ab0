/** How relative modules are imported: what the project's tsconfig needs. */
export type ModuleStyle = 'js' | 'none' | 'ts'

/** Where generated files go and how they name one another. */
export interface Layout {
  /** Absolute path of the output folder. */
  readonly output: string
  readonly moduleStyle: ModuleStyle
  /** The `module` of the project's tsconfig knows no `import()`: `es2015`, also where only `target` says so. */
  readonly refusesImportCalls?: boolean
}
