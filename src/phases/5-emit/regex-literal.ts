import { withUnseenEscaped } from '../../ir/unseen.ts'

/** A regular expression as a literal: slashes and line ends inside it are escaped by the language itself. */
export const regexLiteral = (source: string, flags: string): string =>
  withUnseenEscaped(String(new RegExp(source.replace(needlessEscape, '$1'), flags)))

/** A backslash before a character that is written as an escape would stand for itself. */
const needlessEscape = /(?<!\\)((?:\\\\)*)\\(?=(?![\n\r])[\p{Cc}\p{Cf}])/gu
