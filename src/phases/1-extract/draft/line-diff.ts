/** Two texts line by line: `-` what was, `+` what is proposed, a space for what both have. */
export function lineDiff(before: string, after: string): string {
  const a = before.trimEnd().split('\n')
  const b = after.trimEnd().split('\n')
  const common = commonLengths(a, b)
  const shared = (i: number, j: number) => common[i]?.[j] ?? -1
  const lines: string[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (a[i] === b[j]) {
      lines.push(`  ${a[i] ?? ''}`)
      i++
      j++
    } else if (shared(i + 1, j) >= shared(i, j + 1)) lines.push(`- ${a[i++] ?? ''}`)
    else lines.push(`+ ${b[j++] ?? ''}`)
  }
  return lines.map((line) => line.trimEnd()).join('\n')
}

/** `[i][j]`: the most lines that the rests from i and j have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  const at = (i: number, j: number) => table[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]?.splice(j, 1, a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1)))
  return table
}
