/** What numbers lie between. */
export interface NumberBounds {
  readonly min?: number
  readonly max?: number
  readonly minExcluded?: boolean
  readonly maxExcluded?: boolean
}
