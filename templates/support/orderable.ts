export type Orderable = string | number | bigint | boolean | Date

export const compareOrderable = (a: Orderable, b: Orderable): number => (a < b ? -1 : a > b ? 1 : 0)
