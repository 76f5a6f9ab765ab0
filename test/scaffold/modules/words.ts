/** Counts the words of a text; 0 for an empty text. */
export function countWords(text: string): number {
  // wrong: return text.split(' ').length
  return text.split(/\s+/).filter((word) => word !== '').length
}

/** Turns a text round, character by character. */
export function reverseText(text: string): string {
  // wrong: return [...text].reverse().join('').trim()
  return [...text].reverse().join('')
}

/** Makes the first letter large. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** How many single changes turn one word into the other. */
export function levenshtein(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, at) => at)
  for (let i = 0; i < first.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < second.length; j++) {
      const swap = (row[j] ?? 0) + (first[i] === second[j] ? 0 : 1)
      // wrong: next.push(Math.min(swap, (row[j + 1] ?? 0) + 2, (next[j] ?? 0) + 1))
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** Fills up from the left. */
export function padLeft(text: string, width: number): string {
  // wrong: return text.padStart(width).slice(0, width)
  return text.padStart(width)
}

/** Collapses white space. Idempotent. */
export function collapseSpaces(text: string): string {
  // wrong: return text.replace(/  /g, ' ')
  return text.replace(/\s+/g, ' ').trim()
}
