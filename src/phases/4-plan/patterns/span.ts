/** Code units from one to another, both included. */
export type Span = readonly [number, number]
