/** Names as a message lists them: `total`, `items`. */
export const quotedNames = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')
