import fc from 'fast-check'

/** Arbitraries that stand in for those of some fields. */
export type Overrides<Whole> = { readonly [Field in keyof Whole]?: fc.Arbitrary<Required<Whole>[Field]> }
