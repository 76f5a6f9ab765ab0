import { readdirSync, readFileSync } from 'node:fs'

/** `templates/` of the package, which stands beside `src` and beside `dist`. */
const folder = new URL('../../templates/', import.meta.url)

/** The text of a template or of a piece of the support file, by its path below `templates/`. */
export const readTemplate = (name: string): string =>
  readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n')

/** The names of the pieces that the support file is made of, sorted. */
export const supportPieceNames = (): readonly string[] =>
  readdirSync(new URL('support/', folder))
    .filter((name) => name.endsWith('.ts'))
    .sort()
