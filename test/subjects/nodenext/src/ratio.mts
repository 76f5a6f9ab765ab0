export type Ratio = readonly [part: number, whole: number]

// wrong: export const percent = ([part, whole]: Ratio): number => (part / whole) * 101
export const percent = ([part, whole]: Ratio): number => (part / whole) * 100
