import { regexFault } from './regex-fault.ts'
import type { Pattern } from './text-rules.ts'

/** `/source/flags`, or the bare source as JSON Schema has it; `u` where only that makes it a regular expression. */
export function regexParts(written: string): Pattern {
  const [, source = written, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(written) ?? []
  const asWritten = { source, flags }
  if (source !== written || !usesUnicode(source)) return asWritten
  return regexFault(source, 'u') === undefined ? { source, flags: 'u' } : asWritten
}

/** `\p{L}` and `\u{1F600}` mean something else without the flag. */
const usesUnicode = (source: string) => /(?<!\\)(?:\\\\)*\\(?:[pP]\{|u\{)/.test(source)
