export type Comparable = number | string | Date

/** Negative, zero or positive, as for `sort`; where nulls go is told. */
export function compare(
  a: Comparable | null,
  b: Comparable | null,
  { nulls }: { readonly nulls: 'first' | 'last' },
): number {
  // wrong: if (a === null) return nulls === 'first' ? -1 : 1
  if (a === null && b === null) return 0
  // wrong: if (a === null) return -1
  if (a === null) return nulls === 'first' ? -1 : 1
  // wrong: if (b === null) return nulls === 'first' ? -1 : 1
  if (b === null) return nulls === 'first' ? 1 : -1
  // wrong: return a < b ? -1 : 1
  // wrong: return a > b ? 1 : 0
  return a < b ? -1 : a > b ? 1 : 0
}
