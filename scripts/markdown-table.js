// Tables of Markdown.
const cell = (text) => text.replaceAll('|', '\\|')

/** Heads, and rows of cells of text. */
export const markdownTable = (heads, rows) =>
  [
    `| ${heads.join(' | ')} |`,
    `|${heads.map(() => '---|').join('')}`,
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  ].join('\n')

/** Names in a row of text, each as code. */
export const namesInRow = (names) => names.map((name) => `\`${name}\``).join(', ')
