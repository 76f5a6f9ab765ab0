import { regexFacts } from '../patterns/regex-lengths.ts'
import type { Pattern } from '../patterns/text-rules.ts'

/** No text of fewer characters matches; without the flag `u` a character may be two of its units. */
export function leastOf({ source, flags }: Pattern): number {
  const { min } = regexFacts(source, flags).lengths
  return /[uv]/.test(flags) ? min : Math.ceil(min / 2)
}

/** No text of more characters matches; where one may lie beyond the first plane, it is counted as two. */
export const mostOf = ({ source, flags }: Pattern): number =>
  regexFacts(source, isOfOneUnitEach(source) ? flags.replaceAll(/[uv]/g, '') : flags).lengths.max

/** The same where each character counts as one, as in JSON Schema. */
export const mostCharactersOf = ({ source, flags }: Pattern): number =>
  regexFacts(source, /\\u\{|\\p/i.test(source) ? flags : flags.replaceAll(/[uv]/g, '')).lengths.max

/** Nothing in the pattern stands for characters that have two units. */
const isOfOneUnitEach = (source: string): boolean =>
  /^[\x20-\x7e]*$/.test(source) && !/\.|\[\^|\\[DWSpPu]/.test(source)
