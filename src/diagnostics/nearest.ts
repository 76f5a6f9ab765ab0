import { distance } from 'fastest-levenshtein'

/** True when a name can hardly be anything but a misspelling of another: a letter in four at most, or letters swapped. */
export function isSlip(name: string, meant: string): boolean {
  return (
    isSwapped(name, meant) ||
    distance(name.toLowerCase(), meant.toLowerCase()) <= Math.max(1, Math.floor(meant.length / 4))
  )
}

const letters = (text: string) => [...text.toLowerCase()].sort().join('')
const isSwapped = (name: string, meant: string) => name.length > 3 && letters(name) === letters(meant)

/**
 * The candidate that a misspelt name most likely meant, or undefined when none is near: a third of its length, and more than
 * half of the letters in their places.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: { candidate: string; edits: number } | undefined
  for (const candidate of candidates) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase())
    if (!best || edits < best.edits) best = { candidate, edits }
  }
  if (!best || best.edits >= name.length) return undefined
  const { candidate, edits } = best
  const isHalf = edits > 1 && edits * 2 >= Math.max(name.length, candidate.length)
  if (isHalf && !isSwapped(name, candidate)) return undefined
  return edits <= Math.max(2, Math.floor(name.length / 3)) ? candidate : undefined
}

/** Names in the order of how near they are to a misspelt one. */
export const nearestFirst = (name: string, candidates: readonly string[]): readonly string[] =>
  [...candidates].sort((one, other) => distance(name, one) - distance(name, other))
