import { groupEnd } from './group-end.ts'
import { hasAlternatives } from './splice-of.ts'
import type { Pattern } from './text-rules.ts'

/** Patterns which all match, and such of which none does. */
export interface Split {
  readonly all: readonly Pattern[]
  readonly none: readonly Pattern[]
}

/** What a pattern looks ahead for at its beginning as patterns beside it: `^(?=.*\d)(?!root).+$`; without `^` what it must not see is left out. */
export function splitLooks({ source, flags }: Pattern): Split {
  if (hasAlternatives(source)) return { all: [{ source, flags }], none: [] }
  const anchor = source.startsWith('^') ? '^' : ''
  const [all, none]: [Pattern[], Pattern[]] = [[], []]
  let at = anchor.length
  for (let end = lookEnd(source, at); end !== undefined; end = lookEnd(source, at)) {
    const body = { source: `${anchor}(?:${source.slice(at + '(?='.length, end - 1)})`, flags }
    if (source.startsWith('(?=', at)) all.push(body)
    else if (anchor !== '') none.push(body)
    at = end
  }
  return { all: [{ source: anchor + source.slice(at), flags }, ...all], none }
}

/** Where a group that looks ahead ends; undefined where none begins, or one that repeats and so may not be asked for. */
export function lookEnd(source: string, at: number): number | undefined {
  const end = /^\(\?[=!]/.test(source.slice(at)) ? groupEnd(source, at) : undefined
  return end !== undefined && /^[*+?{]/.test(source.slice(end)) ? undefined : end
}
