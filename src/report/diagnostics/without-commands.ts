/**
 * Text in which GitHub's runner finds no command: `::` at the start of a line, and `##[…]` wherever it stands. A carriage
 * return ends a line for it, too.
 */
export const withoutCommands = (text: string): string =>
  text.replaceAll('##[', '## [').replace(/(^|[\r\n])([^\S\r\n]*):(?=:)/g, '$1$2%3A')
