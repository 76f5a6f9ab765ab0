import type { Pattern } from './text-rules.ts'
import { regexFacts } from './regex-lengths.ts'

/** Whether a part of a pattern is one by itself. */
export function isRegex({ source, flags }: Pattern): boolean {
  try {
    return new RegExp(source, flags) instanceof RegExp
  } catch {
    return false
  }
}

/** Whether it is one that fast-check draws texts for. */
export const isDrawable = (pattern: Pattern): boolean =>
  isRegex(pattern) && regexFacts(pattern.source, pattern.flags).refusal === undefined
