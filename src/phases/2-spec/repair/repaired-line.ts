import { repairedCode, unescaped } from './repaired-code.ts'
import { scanCode } from './scan-code.ts'

/** A key and its value, or an item, behind indentation and the dashes of lists. */
const entry = /^\s*(?:- +)*(?:(?<key>[\w$-]+):[ \t]+|(?<=- +))(?<value>\S.*)$/
/** The last key before an offset inside of `{ … }`. */
const keyInFlow = /.*[{,]\s*(?<key>[\w$-]+):[ \t]+/y

/** How the line at `offset` would be written so that YAML takes nothing in it for its own; undefined when that is not clear. */
export function repairedLine(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const stop = text.indexOf('\n', start)
  const line = text.slice(start, stop < 0 ? text.length : stop).trimEnd()
  if (line.length > 300) return undefined
  return repairedInFlow(line, offset - start) ?? repairedEntry(line)
}

function repairedInFlow(line: string, column: number): string | undefined {
  const open = scanCode(line, { from: 0, to: column, angles: false, whole: true })
  keyInFlow.lastIndex = 0
  const found = open.closed ? undefined : keyInFlow.exec(line.slice(0, column))
  const key = found?.groups?.['key']
  if (!found || key === undefined) return undefined
  const from = found[0].length
  const { end } = scanCode(line, { from, to: line.length, angles: false, whole: false })
  return repairedCode(line.slice(from, end).trim(), { key, inFlow: true })
}

function repairedEntry(line: string): string | undefined {
  const { key, value = '' } = entry.exec(line)?.groups ?? {}
  if (value === '' || /^[|>][+-]?\d?[+-]?$/.test(value)) return undefined
  if (listsOfCode.has(key ?? '') && /^\[.*\]$/.test(value)) return repairedList(key ?? '', value)
  const isQuoted = /^"(?:[^"\\]|\\.)*"$/.test(value)
  return repairedCode(isQuoted ? unescaped(value.slice(1, -1)) : value, { key, inFlow: false })
}

/** Keys whose lists hold a code each: as one code a list would be something else. */
const listsOfCode: ReadonlySet<string> = new Set(['allow', 'tamper', 'tasks', 'unchanged'])

function repairedList(key: string, list: string): string {
  const codes: string[] = []
  for (let from = 1; from < list.length - 1;) {
    const { end } = scanCode(list, { from, to: list.length - 1, angles: false, whole: false })
    codes.push(list.slice(from, end).trim())
    from = Math.max(end, from) + 1
  }
  return [
    `${key}:`,
    ...codes.map((code) => `  - ${repairedCode(code, { key: undefined, inFlow: true })}`),
  ].join('\n')
}
