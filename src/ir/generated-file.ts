/** A file that the product owns: named by its path, whole, with LF line ends. */
export interface GeneratedFile {
  /** Absolute path. */
  readonly path: string
  readonly text: string
}
