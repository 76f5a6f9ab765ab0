import { distance } from 'fastest-levenshtein'

/** True when a name can hardly be anything but a misspelling of another: a letter in four at most, or letters swapped. */
export function isSlip(name: string, meant: string): boolean {
  const letters = (text: string) => [...text.toLowerCase()].sort().join('')
  const isSwapped = name.length > 3 && letters(name) === letters(meant)
  return (
    isSwapped ||
    distance(name.toLowerCase(), meant.toLowerCase()) <= Math.max(1, Math.floor(meant.length / 4))
  )
}

/** The candidate that a misspelt name most likely meant, or undefined when none is near (a third of its length). */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: { candidate: string; edits: number } | undefined
  for (const candidate of candidates) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase())
    if (!best || edits < best.edits) best = { candidate, edits }
  }
  const allowed = Math.max(2, Math.floor(name.length / 3))
  return best && best.edits <= allowed && best.edits < name.length ? best.candidate : undefined
}

/** Names in the order of how near they are to a misspelt one. */
export const nearestFirst = (name: string, candidates: readonly string[]): readonly string[] =>
  [...candidates].sort((one, other) => distance(name, one) - distance(name, other))
