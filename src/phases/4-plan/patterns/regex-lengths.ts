import { areEchoesKnown } from './echoes.ts'

/** The shortest and the longest text that a regular expression may match as a whole. */
export interface Lengths {
  readonly min: number
  readonly max: number
}

/** What fast-check cannot draw, in words; undefined when it can. */
export interface RegexFacts {
  readonly lengths: Lengths
  readonly refusal: string | undefined
  /** Quantifiers of one unit each that stand for themselves: how often they repeat it can be told otherwise. */
  readonly repeats: readonly Repeat[]
}

export interface Repeat {
  readonly start: number
  readonly end: number
  readonly least: number
  readonly most: number
}

const none: Lengths = { min: 0, max: 0 }
const sum = (a: Lengths, b: Lengths): Lengths => ({ min: a.min + b.min, max: a.max + b.max })
const widest = (a: Lengths, b: Lengths): Lengths => ({
  min: Math.min(a.min, b.min),
  max: Math.max(a.max, b.max),
})

/** Reads a valid regular expression from left to right; `unicode` lets one character be two units long. */
export function regexFacts(source: string, flags: string): RegexFacts {
  const state: Reading = {
    source,
    at: 0,
    unicode: /[uv]/.test(flags),
    refusal: refusedFlags(flags),
    depth: 0,
    repeats: [],
  }
  const { lengths, starts, ends } = readAlternatives(state)
  const isOpen = !flags.includes('m') && starts && ends
  return {
    lengths: isOpen ? lengths : { min: lengths.min, max: Infinity },
    refusal: state.refusal,
    repeats: state.repeats,
  }
}

function refusedFlags(flags: string): string | undefined {
  const [flag] = /[^dgmsu]/.exec(flags) ?? []
  return flag && `the flag \`${flag}\``
}

interface Reading {
  readonly source: string
  at: number
  readonly unicode: boolean
  refusal: string | undefined
  depth: number
  readonly repeats: Repeat[]
}

interface Part {
  readonly lengths: Lengths
  /** Every alternative begins with `^`, ends with `$`. */
  readonly starts: boolean
  readonly ends: boolean
}

function readAlternatives(state: Reading): Part {
  let whole: Part | undefined
  for (;;) {
    const part = readSequence(state)
    whole = whole
      ? {
          lengths: widest(whole.lengths, part.lengths),
          starts: whole.starts && part.starts,
          ends: whole.ends && part.ends,
        }
      : part
    if (state.source[state.at] !== '|') return whole
    state.at += 1
  }
}

function readSequence(state: Reading): Part {
  let lengths = none
  let starts = false
  let ends = false
  for (let first = true; state.at < state.source.length; first = false) {
    const character = state.source[state.at]
    if (character === '|' || character === ')') break
    const part = readAtom(state)
    const [from, to] = part.anchored ? [1, 1] : readQuantifier(state, part.lengths)
    if (first) starts = part.starts && from > 0
    ends = part.ends && from > 0
    lengths = sum(lengths, repeated(part.lengths, [from, to]))
  }
  return { lengths, starts, ends }
}

interface Atom extends Part {
  readonly anchored: boolean
}

const atom = (lengths: Lengths): Atom => ({ lengths, starts: false, ends: false, anchored: false })

function readAtom(state: Reading): Atom {
  const { source, unicode } = state
  const character = source[state.at] ?? ''
  state.at += 1
  if (character === '^') return { lengths: none, starts: true, ends: false, anchored: true }
  if (character === '$') return { lengths: none, starts: false, ends: true, anchored: true }
  if (character === '(') return readGroup(state)
  if (character === '[') return readClass(state)
  if (character === '\\') return readEscape(state)
  const isPair = unicode && (source.codePointAt(state.at - 1) ?? 0) > 0xffff
  if (isPair) state.at += 1
  return atom(isPair ? { min: 2, max: 2 } : { min: 1, max: character === '.' && unicode ? 2 : 1 })
}

function readGroup(state: Reading): Atom {
  const rest = state.source.slice(state.at)
  const [opening = ''] = /^\?(?:<[=!]|[=!:]|<[^>]*>)/.exec(rest) ?? []
  if (/^\?<?[=!]/.test(opening)) state.refusal ??= opening.startsWith('?<') ? 'lookbehind' : 'lookahead'
  state.at += opening.length
  state.depth += 1
  const { lengths, starts, ends } = readAlternatives(state)
  state.depth -= 1
  state.at += 1
  // What is looked at is not taken.
  if (/^\?<?[=!]/.test(opening)) return atom(none)
  return { lengths, starts, ends, anchored: false }
}

function readClass(state: Reading): Atom {
  const end = /^(?:[^\]\\]|\\[\s\S])*\]/.exec(state.source.slice(state.at))?.[0] ?? ']'
  if (end === ']') state.refusal ??= 'an empty class'
  if (/(?<!\\)(?:\\\\)*\\b/.test(end)) state.refusal ??= '`\\b`'
  state.at += end.length
  return atom({ min: 1, max: state.unicode ? 2 : 1 })
}

function readEscape(state: Reading): Atom {
  const rest = state.source.slice(state.at)
  const [escape = rest.slice(0, 1)] =
    /^(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[a-zA-Z]|k<[^>]*>|\d+)/.exec(rest) ?? []
  state.at += escape.length
  const boundary = /^[bB]$/.test(escape)
  const isEcho = /^[1-9]|^k</.test(escape) && areEchoesKnown(state.source)
  if (isEcho) return atom({ min: 0, max: Infinity })
  if (boundary || /^[\dck]/.test(escape)) state.refusal ??= `\`\\${escape}\``
  return atom(boundary ? none : { min: 1, max: state.unicode ? 2 : 1 })
}

const repeated = ({ min, max }: Lengths, [from, to]: readonly [number, number]): Lengths => ({
  min: min * from,
  max: to === 0 || max === 0 ? 0 : max * to,
})

function readQuantifier(state: Reading, { min, max }: Lengths): readonly [number, number] {
  const start = state.at
  const [least, most] = quantifierAt(state)
  const isPlain = min === 1 && max === 1 && state.depth === 0
  if (isPlain && most > least) state.repeats.push({ start, end: state.at, least, most })
  return [least, most]
}

function quantifierAt(state: Reading): readonly [number, number] {
  const rest = state.source.slice(state.at)
  const [text = '', , from = '', comma = '', to = ''] = /^(\*|\+|\?|\{(\d+)(,?)(\d*)\})\??/.exec(rest) ?? []
  state.at += text.length
  if (text === '') return [1, 1]
  if (text.startsWith('*')) return [0, Infinity]
  if (text.startsWith('+')) return [1, Infinity]
  if (text.startsWith('?')) return [0, 1]
  return [Number(from), to !== '' ? Number(to) : comma ? Infinity : Number(from)]
}
