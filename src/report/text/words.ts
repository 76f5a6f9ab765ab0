/** `1 mutant`, `2 mutants`. */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** A share of runs or mutants, rounded down: what is shown as whole is whole. */
export const percent = (share: number): string => `${Math.floor(share * 100)} %`

/** Source text on one line, no longer than `width`. */
export function oneLine(text: string, width = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > width ? `${line.slice(0, width - 1)}…` : line
}
