import { distance } from 'fastest-levenshtein'

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
