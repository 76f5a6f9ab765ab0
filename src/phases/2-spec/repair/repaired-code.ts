interface RepairSite {
  /** Undefined for an item of a list. */
  readonly key: string | undefined
  /** Blocks cannot stand in `{ … }` and `[ … ]`. */
  readonly inFlow: boolean
}

/** The code as it would be written so that YAML leaves it alone. */
export function repairedCode(code: string, { key, inFlow }: RepairSite): string {
  const lines = dedented(code)
  const head = key === undefined ? (inFlow ? '' : '- ') : `${key}: `
  if (!inFlow || lines.length > 1) return [`${head}|`, ...lines.map((line) => `  ${line}`)].join('\n')
  const line = lines[0] ?? ''
  if (!line.includes("'")) return `${head}'${line}'`
  if (!line.includes('"') && !line.includes('\\')) return `${head}"${line}"`
  return `${head}'${line.replaceAll("'", "''")}'`
}

function dedented(code: string): readonly string[] {
  const lines = code
    .replace(/^[ \t]*\r?\n/, '')
    .trimEnd()
    .split(/\r?\n/)
  // The first line has lost its indentation: it stands behind its key.
  const indents = lines
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.search(/\S/))
  const indent = Math.min(...indents, 1000)
  return lines.map((line, i) =>
    i === 0 ? line.trim() : line.slice(Math.min(indent, line.search(/\S|$/))).trimEnd(),
  )
}

/** What a person meant by a text in double quotes: `\"` and `\\` are YAML's, every other escape TypeScript's. */
export const unescaped = (written: string): string => written.replace(/\\(["\\/])/g, '$1')
