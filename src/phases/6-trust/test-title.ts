/** The invariant that a generated test belongs to, by the ` [id]` or ` [id/case]` at the end of its title. */
export function invariantOfTest(title: string): string | undefined {
  return /\[([^\][/]+)(?:\/[^\]]*)?\]$/.exec(title.trim())?.[1]
}
