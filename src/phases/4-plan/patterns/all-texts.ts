import type { Pattern } from './patterns-meet.ts'
import { regexFacts } from './regex-lengths.ts'
import { textsOfPattern } from './texts-of-pattern.ts'

const most = 40
const longest = 3

/** All texts that a pattern matches, where they are few: `^[a-c]$`; undefined where they are not, or that is not sure. */
export function allTexts({ source, flags }: Pattern): readonly string[] | undefined {
  // Classes with a backslash and what they leave out hold more than what is drawn of them.
  if (!/^\^[\w()|?:[\]-]+\$$/.test(source) || /\[\^/.test(source)) return undefined
  if (regexFacts(source, flags.replace('u', '')).lengths.max > longest) return undefined
  const texts = new Set(textsOfPattern({ source, flags }, most * 15))
  return texts.size === 0 || texts.size > most ? undefined : [...texts].sort()
}
