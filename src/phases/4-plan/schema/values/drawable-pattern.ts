import type { Pattern } from '../shape.ts'

/** A pattern as it can be drawn, and whether what is drawn must still be asked whether it matches. */
export interface DrawablePattern extends Pattern {
  readonly exact: boolean
}

/** A single class with a quantifier: its lengths can be written into it. */
const repeatedClass = /^\^((?:\[(?:[^\]\\]|\\.)+\]|\\[dws]|\.|[A-Za-z0-9]))(\*|\+|\{(\d+)(,(\d*))?\})?\$$/

/** The pattern with lengths written into it, where it is simple enough; undefined where it is not. */
export function sizedPattern({ source, flags }: Pattern, least: number, most: number): Pattern | undefined {
  const found = repeatedClass.exec(source)
  if (!found) return undefined
  const [, unit = '', quantifier = '', low = '', range, high = ''] = found
  const [from, to] = boundsOf({ quantifier, low, range, high })
  const [min, max] = [Math.max(from, least), Math.min(to, most)]
  if (min > max) return undefined
  return { source: `^${unit}{${min},${max === Infinity ? '' : max}}$`, flags }
}

interface Quantifier {
  readonly quantifier: string
  readonly low: string
  readonly range: string | undefined
  readonly high: string
}

function boundsOf({ quantifier, low, range, high }: Quantifier): readonly [number, number] {
  if (quantifier === '') return [1, 1]
  if (quantifier === '*') return [0, Infinity]
  if (quantifier === '+') return [1, Infinity]
  return [Number(low), range === undefined ? Number(low) : high === '' ? Infinity : Number(high)]
}

/** An end that may repeat without limit: a class or a character and its quantifier. */
const endless = /((?:\[(?:[^\]\\]|\\.)+\]|\\[dws]|(?<!\\)\.|[A-Za-z0-9]))(?:\*|\+|\{\d+,\})(?!.*[*+])/

/** The pattern for texts of at least some length: what may repeat does so; undefined where nothing may. */
export function stretchedPattern({ source, flags }: Pattern, least: number): Pattern | undefined {
  const found = endless.exec(source)
  if (!found) return undefined
  const [whole, unit = ''] = found
  const end = found.index + whole.length
  return { source: `${source.slice(0, found.index)}${unit}{${least},}${source.slice(end)}`, flags }
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
  const plain = withoutLooks(unicode)
    .replaceAll(/(?<!\\)((?:\\\\)*)\\[bB]/g, '$1')
    .replaceAll(/\(\?<[A-Za-z]\w*>/g, '(')
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

/** Patterns of beginnings, ends and parts as one, with text between them; undefined where one of them is a whole. */
export function joinedPattern(
  patterns: readonly Pattern[],
  least: number,
  most: number,
): Pattern | undefined {
  const sources = patterns.map(({ source }) => source)
  const starts = sources.filter((source) => source.startsWith('^'))
  const ends = sources.filter((source) => /(?<!\\)\$$/.test(source))
  const isWhole = starts.some((source) => ends.includes(source))
  if (isWhole || starts.length > 1 || ends.length > 1 || sources.some((source) => source.includes('|')))
    return undefined
  const parts = sources.filter((source) => !starts.includes(source) && !ends.includes(source))
  const from = Math.max(0, least - sources.length)
  const to = most === Infinity ? from + 8 : Math.max(from, most - longestOf(sources.join('')))
  const filled = [`[ -~]{${from},${to}}`, ...parts.map((part) => `(?:${part})[ -~]{0,3}`)].join('')
  const flags = patterns[0]?.flags ?? ''
  return { source: `${starts[0] ?? '^'}${filled}${ends[0] ?? '$'}`, flags }
}

/** No pattern without an endless part matches longer texts than it has characters and counts. */
export const longestOf = (source: string): number =>
  source.length +
  [...source.matchAll(/\{(?:\d+,)?(\d+)\}/g)].reduce((sum, [, count]) => sum + Number(count), 0)

function isInClass(source: string, at: number): boolean {
  const before = source.slice(0, at).replaceAll(/\\./g, '')
  return before.lastIndexOf('[') > before.lastIndexOf(']')
}

/** Takes groups that only look out of a pattern. */
function withoutLooks(source: string): string {
  const start = /\(\?<?[=!]/.exec(source)
  if (!start) return source
  let depth = 0
  let inClass = false
  for (let at = start.index; at < source.length; at += 1) {
    const character = source[at]
    if (character === '\\') at += 1
    else if (inClass) inClass = character !== ']'
    else if (character === '[') inClass = true
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth === 0 && character === ')')
      return withoutLooks(source.slice(0, start.index) + source.slice(at + 1))
  }
  return source
}
