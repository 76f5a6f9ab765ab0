/** A hyphen at the end of a class needs no escape. */
export const tidy = (source: string) =>
  source.replaceAll(/\\\\|\\-(?=\])/g, (part) => (part === '\\-' ? '-' : part))
