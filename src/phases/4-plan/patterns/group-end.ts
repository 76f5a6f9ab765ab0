/** Where the group that begins at a place of a regular expression ends, behind its bracket; undefined where none does. */
export function groupEnd(source: string, start: number): number | undefined {
  let depth = 0
  let inClass = false
  for (let at = start; at < source.length; at += 1) {
    const character = source[at]
    if (character === '\\') at += 1
    else if (inClass) inClass = character !== ']'
    else if (character === '[') inClass = true
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth === 0 && character === ')') return at + 1
  }
  return undefined
}
