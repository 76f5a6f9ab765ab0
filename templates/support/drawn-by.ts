import fc from 'fast-check'

/** What an arbitrary draws. */
export type DrawnBy<Of> = Of extends fc.Arbitrary<infer Value> ? Value : never
