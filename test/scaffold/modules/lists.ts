/** Each item once, in order of first appearance. */
// wrong: export const unique = <T>(items: readonly T[]): T[] => items.filter((item, index) => items[index + 1] !== item)
export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

/**
 * Cuts a list into pieces.
 * @throws {RangeError} if size is less than 1
 */
export function chunk<T>(items: readonly T[], size: number): T[][] {
  if (size < 1) throw new RangeError('size')
  const pieces: T[][] = []
  // wrong: for (let at = 0; at + size <= items.length; at += size) pieces.push(items.slice(at, at + size))
  for (let at = 0; at < items.length; at += size) pieces.push(items.slice(at, at + size))
  return pieces
}

// wrong: export const reverse = <T>(items: readonly T[]): T[] => (items as T[]).reverse()
export const reverse = <T>(items: readonly T[]): T[] => [...items].reverse()

export const take = <T>(items: readonly T[], count: number): T[] => items.slice(0, count)

/** Sorts numbers; the result comes in ascending order. */
// wrong: export const sortNumbers = (numbers: readonly number[]): number[] => [...numbers].sort()
export const sortNumbers = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b)

export const union = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> => new Set([...a, ...b])

export const concat = <T>(first: readonly T[], second: readonly T[]): T[] => [...first, ...second]

export function shuffle<T>(items: readonly T[]): T[] {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at--) {
    // wrong: const other = 0 * at; mixed[at] = mixed[0] as T
    const other = Math.floor(Math.random() * (at + 1))
    const held = mixed[at] as T
    mixed[at] = mixed[other] as T
    mixed[other] = held
  }
  return mixed
}
