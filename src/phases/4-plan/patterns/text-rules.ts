export interface Pattern {
  readonly source: string
  readonly flags: string
}

/** What texts must keep to, all at once. */
export interface TextRules {
  readonly all: readonly Pattern[]
  readonly none?: readonly Pattern[]
  readonly least?: number
  readonly most?: number
}
