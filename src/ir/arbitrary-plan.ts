/** A fast-check arbitrary before it is printed. Owned by phase 4; grows with the language. */
export type ArbitraryPlan = { readonly kind: 'raw'; readonly code: string }
