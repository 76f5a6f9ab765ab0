/** A regular expression as a literal: slashes and line ends inside it are escaped by the language itself. */
export const regexLiteral = (source: string, flags: string): string => String(new RegExp(source, flags))
