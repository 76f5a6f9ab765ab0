/** A stretch of a source file, as UTF-16 offsets into its text; `end` is exclusive. */
export interface SourceRange {
  /** Absolute path of the file. */
  readonly file: string
  readonly start: number
  readonly end: number
}

/** `length` characters of a YAML value from `value` on stand in the file from offset `source` on. */
export interface MapSegment {
  readonly value: number
  readonly source: number
  readonly length: number
}

/** Text together with the place it was written. */
export interface Located {
  readonly text: string
  readonly range: SourceRange
}

/** A piece of TypeScript in a spec: a block, an expression, a function or a type. */
export interface Code extends Located {
  /** Where it stands, as a path of keys with the owner's name: `invariants/total-is-sum/then`. Unique in a spec. */
  readonly id: string
  /** From characters of `text` to offsets in the YAML, ascending, exact for every scalar style. */
  readonly map: readonly MapSegment[]
}

/** A YAML value that is data, with the place of each part kept by the reader. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data }
