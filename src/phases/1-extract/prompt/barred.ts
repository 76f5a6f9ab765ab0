/** Text as data: every line behind a bar. */
export const barred = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `| ${line}`.trimEnd())
    .join('\n')
