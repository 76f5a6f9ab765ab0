import { distance } from 'fastest-levenshtein'

/** True when a name can hardly be anything but a misspelling of another: a letter in four at most, or letters swapped. */
export function isSlip(name: string, meant: string): boolean {
  return (
    isSwapped(name, meant) ||
    distance(name.toLowerCase(), meant.toLowerCase()) <= Math.max(1, Math.floor(meant.length / 4))
  )
}

/** The same letters in another order. */
function isSwapped(name: string, meant: string): boolean {
  const letters = (text: string) => [...text.toLowerCase()].sort().join('')
  return name.length > 3 && letters(name) === letters(meant)
}

/**
 * The candidate that a misspelt name most likely meant, or undefined when none is near (a third of its length). Of four
 * letters one is a slip and two are another word.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: { candidate: string; edits: number } | undefined
  for (const candidate of candidates) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase())
    if (!best || edits < best.edits) best = { candidate, edits }
  }
  if (!best || best.edits >= name.length) return undefined
  const allowed = name.length > 4 ? Math.max(2, Math.floor(name.length / 3)) : 1
  return best.edits <= allowed || isSwapped(name, best.candidate) ? best.candidate : undefined
}
