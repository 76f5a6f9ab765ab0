/** Moves lines to the left until the first stands in the first column. */
export function dedent(text: string): string {
  const indent = (/^[ \t]*/.exec(text)?.[0] ?? '').length
  const lines = text.trimEnd().split('\n')
  return `${lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)).trimEnd()).join('\n')}\n`
}

/** Moves lines to the right; empty ones stay empty. */
export const indented = (text: string, columns: number): string =>
  text.replace(/^(?=[^\n])/gm, ' '.repeat(columns))
