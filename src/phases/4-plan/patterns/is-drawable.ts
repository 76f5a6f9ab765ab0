import { hasEchoes } from './echoes.ts'
import { regexFault } from './regex-fault.ts'
import { regexFacts } from './regex-lengths.ts'
import type { Pattern } from './text-rules.ts'

/** Whether a part of a pattern is one by itself. */
export const isRegex = ({ source, flags }: Pattern): boolean => regexFault(source, flags) === undefined

/** Whether it is one that fast-check draws texts for, wherever it is put. */
export const isDrawable = (pattern: Pattern): boolean =>
  isRegex(pattern) &&
  !hasEchoes(pattern.source) &&
  regexFacts(pattern.source, pattern.flags).refusal === undefined
