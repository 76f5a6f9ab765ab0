/** What word processors and web pages put in place of plain characters. */
const fancy: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"'],
  [/[\u2012-\u2015\u2212]/g, '-'],
  [/\u2260/g, '!=='],
  [/\u2264/g, '<='],
  [/\u2265/g, '>='],
  [/\u2026/g, '...'],
  [/[\u00a0\u2007\u202f\u200b\ufeff]/g, ' '],
]

/** Words of other languages, in this order. */
const words: readonly (readonly [RegExp, string])[] = [
  [/\bis\s+not\b/g, '!=='],
  [/\bis\b/g, '==='],
  [/\bnot\s+(?=[\w("'[])/g, '!'],
  [/\band\b/g, '&&'],
  [/\bor\b/g, '||'],
]

/** Operators of other languages, and letters swapped; each with what stands at the fault that they are. */
const operators: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^=>/, /=>/g, '>='],
  [/^/, /=<(?!=)/g, '<='],
  [/^>/, /<>/g, '!=='],
]

/** The line of a fault in plain characters and TypeScript's operators; undefined when it has no others. */
export function plainLine(text: string, at: number): string | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const line = text.slice(start).split('\n')[0] ?? ''
  const rest = text.slice(at)
  const spelt = /^(?:and|or|not|is)\b/.test(rest) ? outsideTexts(line, words) : line
  const due = operators.filter(([found]) => found.test(rest)).map(([, ...mend]) => mend)
  const plain = replaced(outsideTexts(spelt, due), fancy)
  return plain === line ? undefined : plain.trim()
}

const replaced = (line: string, mends: readonly (readonly [RegExp, string])[]) =>
  mends.reduce((found, [pattern, mend]) => found.replace(pattern, mend), line)

/** Quoted texts stay as they are. */
const outsideTexts = (line: string, mends: readonly (readonly [RegExp, string])[]) =>
  line
    .split(/('[^']*'|"[^"]*"|`[^`]*`)/)
    .map((piece, index) => (index % 2 === 1 ? piece : replaced(piece, mends)))
    .join('')
