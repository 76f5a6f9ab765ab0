/** `/source/flags`, or the bare source as JSON Schema has it; `u` where only that makes it a regular expression. */
export function regexParts(written: string): { readonly source: string; readonly flags: string } {
  const [, source = written, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(written) ?? []
  const asWritten = { source, flags }
  if (source !== written || !usesUnicode(source)) return asWritten
  return isRegex(source, 'u') ? { source, flags: 'u' } : asWritten
}

/** `\p{L}` and `\u{1F600}` mean something else without the flag. */
const usesUnicode = (source: string) => /(?<!\\)(?:\\\\)*\\(?:[pP]\{|u\{)/.test(source)

function isRegex(source: string, flags: string): boolean {
  try {
    return new RegExp(source, flags) instanceof RegExp
  } catch {
    return false
  }
}
