/** Pieces of a report with an empty line between them; empty pieces are left out. */
export const blocks = (...pieces: readonly string[]): string =>
  pieces.filter((piece) => piece !== '').join('\n')
