/** The lines of a text that comes in pieces. */
export async function splitLines(chunks: Iterable<string>): Promise<string[]> {
  const lines = ['']
  let isAfterReturn = false
  for (const chunk of chunks) {
    // wrong: isAfterReturn = await Promise.resolve(false)
    await Promise.resolve()
    for (const character of chunk) {
      // wrong: if (character === '\r' || character === '\n') lines.push('')
      if (character === '\r' || (character === '\n' && !isAfterReturn)) lines.push('')
      else if (character !== '\n') lines.push((lines.pop() ?? '') + character)
      isAfterReturn = character === '\r'
    }
  }
  return lines
}
