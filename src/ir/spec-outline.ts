/**
 * A spec as stretches of text, for whoever edits it without losing a byte of it. Tolerant: a text with
 * faults has an outline as far as its YAML can be made out.
 */
export interface SpecOutline {
  /** What YAML itself refuses, in words, with its offset. */
  readonly faults: readonly { readonly message: string; readonly offset: number }[]
  /** The keys of the top level, in order. */
  readonly sections: readonly OutlineSection[]
}

export interface OutlineSection {
  readonly key: string
  /** From the start of the key's line to the end of its last line, line feed included. */
  readonly start: number
  readonly end: number
  /** Of the value; `end` is exclusive. */
  readonly valueStart: number
  readonly valueEnd: number
  readonly shape: 'block-map' | 'block-list' | 'flow' | 'literal' | 'scalar' | 'empty'
  /** The column at which entries, dashes or the lines of a literal block start. */
  readonly indent: number
  /** The entries of a map or list: factories, invariants, questions. */
  readonly entries: readonly OutlineEntry[]
}

export interface OutlineEntry {
  /** The key, or an invariant's id; `#3` for a list's third entry without one. */
  readonly name: string
  /** Whole lines in block style; the bare node in flow style. */
  readonly start: number
  readonly end: number
  /** Written as `{ … }`. */
  readonly flow: boolean
  /** Of an invariant: where its id ends and where the value of its status stands, to set the status. */
  readonly idEnd: number | undefined
  readonly status: { readonly start: number; readonly end: number } | undefined
  /** The column of its keys. */
  readonly keyIndent: number
  /** Its values that are text or lists of text: `quote`, `kind`, `rule`, `question`, `because`. */
  readonly texts: Readonly<Record<string, readonly string[]>>
}
