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
  const unicode = source.replaceAll(/\\p\{(?:Script=)?(\w+)\}/gu, (_, name: string, at: number) => {
    const characters = classes[name] ?? classes.L ?? ''
    return isInClass(source, at) ? characters : `[${characters}]`
  })
  const plain = withoutLooks(unicode)
    .replaceAll(/(?<!\\)((?:\\\\)*)\\[bB]/g, '$1')
    .replaceAll(/\(\?<[A-Za-z]\w*>/g, '(')
  return { source: plain, flags, exact: plain === source }
}

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
