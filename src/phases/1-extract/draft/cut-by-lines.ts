export interface CutSection {
  /** With its key. */
  readonly text: string
  /** The entries of a list or map, each whole lines. */
  readonly pieces: readonly string[]
}

/** Cuts a document that is no YAML as a whole by its indentation: keys in the first column, entries below them. */
export function cutByLines(text: string): ReadonlyMap<string, CutSection> {
  const sections = new Map<string, string[]>()
  let open: string[] | undefined
  for (const line of text.split('\n')) {
    const key = /^([A-Za-z]\w*):(?:\s|$)/.exec(line)?.[1]
    if (key !== undefined) {
      open = sections.get(key) ?? []
      if (!sections.has(key)) open.push(line)
      sections.set(key, open)
    } else open?.push(line)
  }
  return new Map(
    [...sections].map(([key, lines]) => [
      key,
      { text: `${lines.join('\n')}\n`, pieces: entriesOf(lines.slice(1)) },
    ]),
  )
}

/** An entry starts where a line stands as far left as the first one. */
function entriesOf(lines: readonly string[]): readonly string[] {
  const isContent = (line: string) => line.trim() !== '' && !line.trimStart().startsWith('#')
  const first = lines.find(isContent)
  if (first === undefined) return []
  const column = indentOf(first)
  const startsEntry = first.trimStart().startsWith('-') ? /^\s*-(?:\s|$)/ : /^\s*["']?[\w.-]+["']?\s*:/
  const entries: string[][] = []
  for (const line of lines) {
    if (indentOf(line) <= column && startsEntry.test(line)) entries.push([line])
    else entries.at(-1)?.push(line)
  }
  return entries.map((entry) => `${entry.join('\n')}\n`)
}

const indentOf = (line: string) => line.length - line.trimStart().length
