import { isDrawable } from './is-drawable.ts'
import type { Pattern } from './patterns-meet.ts'
import type { Splice } from './splice-of.ts'

/** A pattern without what it looks ahead for before it begins. */
export interface Looked {
  /** What stands behind, for texts as a whole; empty where nothing does. */
  readonly rest: string
  /** What a text must hold somewhere. */
  readonly wanted: readonly Splice[]
}

/** What a password must hold, as everybody writes it: `^(?=.*\d)(?=.*[a-z]).{8,}$`; undefined for other patterns. */
export function lookaheadsOf({ source, flags }: Pattern): Looked | undefined {
  const start = source.startsWith('^') ? 1 : 0
  const bodies: string[] = []
  let at = start
  for (let end = groupEnd(source, at); end !== undefined; end = groupEnd(source, at)) {
    bodies.push(source.slice(at, end))
    at = end
  }
  const wanted = bodies.flatMap((body): readonly Splice[] => {
    const part = wantedBy(body)
    return part === undefined ? [] : [{ source: part, flags, at: 'inside' }]
  })
  const rest = source.slice(at)
  const isWhole = start === 1 && rest.endsWith('$')
  if (wanted.length === 0 || (rest !== '' && !isWhole) || /\(\?[=!<]/.test(rest)) return undefined
  if (![...wanted, { source: `^${rest}`, flags }].every(isDrawable)) return undefined
  return { rest: isAnything(rest) ? '' : `^${rest}`, wanted }
}

const isAnything = (rest: string) => /^(?:\.[*+])?\$?$/.test(rest)

/** Where a group that looks ahead ends; undefined where none begins. */
function groupEnd(source: string, at: number): number | undefined {
  if (!/^\(\?[=!]/.test(source.slice(at))) return undefined
  let depth = 0
  let inClass = false
  for (let here = at; here < source.length; here += 1) {
    const character = source[here]
    if (character === '\\') here += 1
    else if (inClass) inClass = character !== ']'
    else if (character === '[') inClass = true
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth === 0 && character === ')') return here + 1
  }
  return undefined
}

/** `(?=.*\d)` asks for a digit anywhere. */
function wantedBy(group: string): string | undefined {
  const [, , part] = /^\(\?=(\.|\\[DWS]|\[(?:[^\]\\]|\\.)+\])[*+]\??(.+)\)$/s.exec(group) ?? []
  return part === undefined || /^\$|\(\?[=!<]|\$$/.test(part) ? undefined : `^${part}$`
}
