/** Two texts line by line: `-` what was, `+` what is proposed, a space for what both have. */
export function lineDiff(before: string, after: string): string {
  const a = before.trimEnd().split('\n')
  const b = after.trimEnd().split('\n')
  const common = commonLengths(a, b)
  const lines: string[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(`  ${a[i] ?? ''}`)
      i++
      j++
    } else if (j >= b.length || (i < a.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      lines.push(`- ${a[i] ?? ''}`)
      i++
    } else {
      lines.push(`+ ${b[j] ?? ''}`)
      j++
    }
  }
  return lines.map((line) => line.trimEnd()).join('\n')
}

/** `[i][j]`: the most lines that the rests from i and j have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => 0),
  )
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i]
      if (row)
        row[j] =
          a[i] === b[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}
