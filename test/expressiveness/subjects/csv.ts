type Row = Record<string, string>

const quoted = (cell: string): string =>
  // wrong: /[,\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  // wrong: /[",\n]/.test(cell) ? `"${cell}"` : cell
  /[",\n]/.test(cell) || cell === '' ? `"${cell.replaceAll('"', '""')}"` : cell

/** Rows with the same fields as text, under a line with the names of the fields. */
export function encodeCsv(rows: readonly Row[]): string {
  const [first] = rows
  if (!first) return ''
  const names = Object.keys(first)
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
  return lines.map((cells) => cells.map(quoted).join(',')).join('\n')
}

/** The rows of such text. */
export function decodeCsv(text: string): Row[] {
  const [names, ...lines] = linesOf(text)
  if (!names) return []
  // wrong: return lines.map((cells) => Object.fromEntries(cells.map((cell, at) => [names[at] ?? '', cell.trim()])))
  return lines.map((cells) => Object.fromEntries(cells.map((cell, at) => [names[at] ?? '', cell])))
}

function linesOf(text: string): string[][] {
  if (text === '') return []
  const lines: string[][] = [[]]
  const cells = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)
  for (const [match, inQuotes, plain, end] of cells) {
    if (match === '') break
    lines.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? plain ?? '')
    // wrong: if (end === '\n' && plain !== undefined) lines.push([])
    if (end === '\n') lines.push([])
  }
  return lines
}
