import { isDrawable } from './is-drawable.ts'
import type { Pattern } from './text-rules.ts'
import { lookEnd } from './split-looks.ts'
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
  for (let end = lookEnd(source, at); end !== undefined; end = lookEnd(source, at)) {
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

/** `(?=.*\d)` asks for a digit anywhere. */
function wantedBy(group: string): string | undefined {
  const [, , part] = /^\(\?=(\.|\\[DWS]|\[(?:[^\]\\]|\\.)+\])[*+]\??(.+)\)$/s.exec(group) ?? []
  return part === undefined || /^\$|\(\?[=!<]|\$$/.test(part) ? undefined : `^${part}$`
}
