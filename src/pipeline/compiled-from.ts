/** The file of TypeScript that a compiler makes a file of JavaScript of, beside it; undefined for other files. */
export const compiledFrom = (file: string): string | undefined =>
  /\.m?js$/.test(file) ? file.replace(/js$/, 'ts') : undefined
