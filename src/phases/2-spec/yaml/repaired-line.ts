/** Keys whose values are prose; they mend with quotes rather than a block. */
const entry = /^(?<lead>\s*(?:- )*)(?<key>[\w$-]+):[ \t]+(?<value>\S.*)$/
const item = /^(?<lead>\s*(?:- )*- )(?<value>\S.*)$/

/** How the line at `offset` would be written so that YAML takes nothing in it for its own; undefined when that is not clear. */
export function repairedLine(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const stop = text.indexOf('\n', start)
  const line = text.slice(start, stop < 0 ? text.length : stop).trimEnd()
  if (line.length > 300 || /[|>][+-]?\d?$/.test(line)) return undefined
  const named = entry.exec(line)?.groups
  if (named) return blockOf(`${named['key'] ?? ''}: |`, named['value'] ?? '')
  const listed = item.exec(line)?.groups
  return listed && blockOf('- |', listed['value'] ?? '')
}

const blockOf = (head: string, value: string) => `${head}\n  ${value}`
