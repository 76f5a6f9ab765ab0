/** The lines of a text, whatever breaks them: a line that a reader sees as one of its own must not be without a mark. */
export const linesOf = (text: string): readonly string[] =>
  text.replace(/\s+$/, '').split(/\r\n|[\n\r\u2028\u2029]/)

/** Text as data: every line behind a bar. */
export const barred = (text: string): string =>
  linesOf(text)
    .map((line) => `| ${line}`.trimEnd())
    .join('\n')
