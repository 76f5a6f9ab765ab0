import type { Damage } from '../report.ts'

/** `key: value` or `- value`, behind indentation and the dashes of lists. */
const entry = /^(\s*(?:- +)*(?:[\w$-]+:[ \t]+|(?<=- +)))(\S.*)$/

/** The text with a word in place of the values of these lines, as long as it was, so that all places stay. */
export function coverValues(text: string, lines: Damage['lines']): string {
  let covered = text
  for (const { start, end } of lines) {
    const line = covered.slice(start, end)
    const word = line.replace(
      entry,
      (_, lead: string, value: string) => `${lead}x${' '.repeat(value.length - 1)}`,
    )
    covered = covered.slice(0, start) + word + covered.slice(end)
  }
  return covered
}
