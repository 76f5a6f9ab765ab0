import { groupCount, hasEchoes, numbered } from './echoes.ts'
import { groupEnd } from './group-end.ts'
import type { Pattern } from './text-rules.ts'

/** A pattern as it can be drawn, and whether what is drawn must still be asked whether it matches. */
export interface DrawablePattern extends Pattern {
  readonly exact: boolean
}

/** Letters and digits of some scripts, for classes of Unicode that fast-check does not draw. */
const classes: Readonly<Record<string, string>> = {
  L: 'A-Za-zÀ-ÖØ-öø-ÿα-ωа-я',
  Letter: 'A-Za-zÀ-ÖØ-öø-ÿα-ωа-я',
  Lu: 'A-ZÀ-ÖØ-ÞА-Я',
  Ll: 'a-zß-öø-ÿа-я',
  N: '0-9٠-٩',
  Nd: '0-9٠-٩',
  P: '!-#%-*,-/:;?@',
  S: '$+<->^`|~',
  Z: ' \u2003',
  Emoji: '😀-😎',
  Extended_Pictographic: '😀-😎',
  Emoji_Presentation: '😀-😎',
}

/** What fast-check can draw for a pattern: without looking ahead or back, and with some characters of each class. */
export function drawablePattern({ source, flags }: Pattern): DrawablePattern {
  const cased = flags.includes('i') ? inBothCases(source) : source
  const unicode = cased.replaceAll(/\\p\{(?:Script=)?(\w+)\}/gu, (_, name: string, at: number) => {
    const characters = classes[name] ?? classes.L ?? ''
    return isInClass(cased, at) ? characters : `[${characters}]`
  })
  const plain = filledGroups(numbered(withoutLooked(unicode).replaceAll(/(?<!\\)((?:\\\\)*)\\[bB]/g, '$1')))
  return { source: plain, flags: flags.replace('i', ''), exact: plain === source }
}

/** Escapes and the names of groups stay as they are; ranges of letters and letters stand in both cases. */
const cases =
  /\\u\{[^}]*\}|\\u[\dA-Fa-f]{4}|\\x[\dA-Fa-f]{2}|\\[pPk][{<][^}>]*[}>]|\\.|\(\?<\w+>|[A-Za-z]-[A-Za-z]|[A-Za-z]/g

const inBothCases = (source: string): string =>
  source.replaceAll(cases, (part, at: number) => {
    if (/^[\\(]/.test(part)) return part
    const both = `${part.toLowerCase()}${part.toUpperCase()}`
    return isInClass(source, at) ? both : part.length === 1 ? `[${both}]` : part
  })

function isInClass(source: string, at: number): boolean {
  const before = source.slice(0, at).replaceAll(/\\./g, '')
  return before.lastIndexOf('[') > before.lastIndexOf(']')
}

/** fast-check reads no group without anything in it. */
const filledGroups = (source: string) =>
  source.replaceAll(/(\[(?:[^\]\\]|\\.)*\]|\\.)|(\((?:\?:)?)\)/gs, (part, other?: string, open?: string) =>
    other === undefined && open !== undefined ? `${open}|)` : part,
  )

/** What is looked at may be what stands again elsewhere: then nothing is taken out. */
function withoutLooked(source: string): string {
  const rest = withoutLooks(source)
  return hasEchoes(source) && groupCount(rest) < groupCount(source) ? source : rest
}

/** Takes groups that only look out of a pattern. */
function withoutLooks(source: string): string {
  const start = /\(\?<?[=!]/.exec(source)?.index
  const end = start === undefined ? undefined : groupEnd(source, start)
  if (start === undefined || end === undefined) return source
  return withoutLooks(source.slice(0, start) + source.slice(end))
}
