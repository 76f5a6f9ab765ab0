/** Code units from one to another, both included. */
export type Span = readonly [number, number]

/** `units`: takes one of them; `start`, `end`: only before the first, behind the last; none of these: leads on freely. */
export interface Step {
  readonly to: number
  readonly units?: readonly Span[]
  readonly only?: 'start' | 'end'
}

/** The steps from each state of a machine that searches a text for a pattern; state 0 begins, state 1 ends. */
export type States = readonly (readonly Step[])[]

const most = 3000
const everything: readonly Span[] = [[0, 0xffff]]

/**
 * States that take every text that the pattern matches; where it looks around or back, and with classes of Unicode, they
 * take others, too. Undefined for other flags, and for a pattern that is too long.
 */
export function regexStates(source: string, flags: string): States | undefined {
  if (/[^dgisu]/.test(flags)) return undefined
  const reading: Reading = { source, flags, at: 0, states: [[], []] }
  try {
    const begin = state(reading)
    const end = state(reading)
    link(reading, 0, { to: 0, units: everything })
    link(reading, 0, { to: begin })
    readAlternatives(reading, begin, end)
    if (reading.at < source.length) return undefined
    link(reading, end, { to: 1 })
    link(reading, 1, { to: 1, units: everything })
    return reading.states
  } catch (error) {
    if (error instanceof Unsaid) return undefined
    throw error
  }
}

class Unsaid extends Error {}

interface Reading {
  readonly source: string
  readonly flags: string
  at: number
  readonly states: Step[][]
}

function state({ states }: Reading): number {
  if (states.length >= most) throw new Unsaid()
  return states.push([]) - 1
}

const link = ({ states }: Reading, from: number, step: Step) => states[from]?.push(step)

const peek = ({ source, at }: Reading) => source[at] ?? ''

function eat(reading: Reading, text: string): boolean {
  if (!reading.source.startsWith(text, reading.at)) return false
  reading.at += text.length
  return true
}

function readAlternatives(reading: Reading, from: number, to: number): void {
  do {
    let here = from
    while (reading.at < reading.source.length && peek(reading) !== '|' && peek(reading) !== ')')
      here = readTerm(reading, here)
    link(reading, here, { to })
  } while (eat(reading, '|'))
}

/** One unit with what repeats it: read anew for each copy. */
function readTerm(reading: Reading, from: number): number {
  const start = reading.at
  const first = [state(reading), state(reading)] as const
  readUnit(reading, ...first)
  const after = reading.at
  const times = readTimes(reading)
  const next = reading.at
  link(reading, from, { to: first[0] })
  const copies: (readonly [number, number])[] = [first]
  const wanted = Math.max(1, times.max === Infinity ? times.min : times.max)
  for (let count = 1; count < wanted; count += 1) {
    const copy = [state(reading), state(reading)] as const
    reading.at = start
    readUnit(reading, ...copy)
    link(reading, copies.at(-1)?.[1] ?? from, { to: copy[0] })
    copies.push(copy)
  }
  reading.at = Math.max(after, next)
  const end = state(reading)
  if (times.min === 0) link(reading, from, { to: end })
  copies.forEach(([, last], index) => {
    if (times.max > 0 && index + 1 >= times.min) link(reading, last, { to: end })
  })
  const last = copies.at(-1)
  if (times.max === Infinity && last) link(reading, last[1], { to: last[0] })
  return end
}

function readTimes(reading: Reading): { readonly min: number; readonly max: number } {
  const found = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(reading.source.slice(reading.at))
  if (!found) return { min: 1, max: 1 }
  reading.at += found[0].length
  const [, sign, least, comma, greatest] = found
  if (sign !== undefined) return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity }
  const min = Number(least)
  return { min, max: comma === undefined ? min : greatest === '' ? Infinity : Number(greatest) }
}

function readUnit(reading: Reading, from: number, to: number): void {
  if (eat(reading, '^')) return void link(reading, from, { to, only: 'start' })
  if (eat(reading, '$')) return void link(reading, from, { to, only: 'end' })
  if (eat(reading, '\\b') || eat(reading, '\\B')) return void link(reading, from, { to })
  if (eat(reading, '(')) return readGroup(reading, from, to)
  take(reading, from, to, readUnits(reading))
}

/** What stands beyond the first plane are two units to a text, and one to a pattern with the flag `u`. */
function take(reading: Reading, from: number, to: number, units: readonly Span[]): void {
  link(reading, from, { to, units: reading.flags.includes('i') ? units.flatMap(inBothCases) : units })
  if (!reading.flags.includes('u') || !units.some(([, last]) => last >= 0xd800)) return
  const between = state(reading)
  link(reading, from, { to: between, units: [[0xd800, 0xdbff]] })
  link(reading, between, { to, units: [[0xdc00, 0xdfff]] })
}

/** Letters beyond those of English are folded in ways that take a table: then any unit may be meant. */
function inBothCases([low, high]: Span): readonly Span[] {
  if (high > 127) return everything
  const shifted = (first: number, last: number, by: number): readonly Span[] => {
    const [from, to] = [Math.max(low, first), Math.min(high, last)]
    return from <= to ? [[from + by, to + by]] : []
  }
  return [[low, high], ...shifted(65, 90, 32), ...shifted(97, 122, -32)]
}

function readGroup(reading: Reading, from: number, to: number): void {
  const name = /^\?(?::|<[\p{L}_$][\p{L}\p{N}_$]*>)/u.exec(reading.source.slice(reading.at))
  const around = name ? null : /^\?<?[=!]/.exec(reading.source.slice(reading.at))
  reading.at += (name ?? around)?.[0].length ?? 0
  if (!name && !around && peek(reading) === '?') throw new Unsaid()
  readAlternatives(reading, around ? state(reading) : from, around ? state(reading) : to)
  if (!eat(reading, ')')) throw new Unsaid()
  if (around) link(reading, from, { to })
}

function readUnits(reading: Reading): readonly Span[] {
  if (eat(reading, '.'))
    return reading.flags.includes('s')
      ? everything
      : without([
          [10, 10],
          [13, 13],
          [0x2028, 0x2029],
        ])
  if (eat(reading, '[')) return readClass(reading)
  if (eat(reading, '\\')) return readEscape(reading, false)
  return [single(reading)]
}

function single(reading: Reading): Span {
  const unit = reading.source.charCodeAt(reading.at)
  if (Number.isNaN(unit) || (unit >= 0xd800 && unit <= 0xdfff)) throw new Unsaid()
  reading.at += 1
  return [unit, unit]
}

function readClass(reading: Reading): readonly Span[] {
  const negated = eat(reading, '^')
  const spans: Span[] = []
  while (!eat(reading, ']')) {
    if (reading.at >= reading.source.length) throw new Unsaid()
    const low = eat(reading, '\\') ? readEscape(reading, true) : [single(reading)]
    const isRange = peek(reading) === '-' && reading.source[reading.at + 1] !== ']'
    if (!isRange) {
      spans.push(...low)
      continue
    }
    reading.at += 1
    const high = eat(reading, '\\') ? readEscape(reading, true) : [single(reading)]
    const [first, last] = [low[0]?.[0] ?? 0, high[0]?.[1] ?? 0]
    if (low.length !== 1 || high.length !== 1 || first > last) throw new Unsaid()
    spans.push([first, last])
  }
  return negated ? without(spans) : spans
}

const digits: readonly Span[] = [[48, 57]]
const words: readonly Span[] = [...digits, [65, 90], [95, 95], [97, 122]]
const spaces: readonly Span[] = [
  ...([
    [9, 13],
    [32, 32],
    [160, 160],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
  ] as const),
  ...([
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ] as const),
]
const sets: Readonly<Record<string, () => readonly Span[]>> = {
  d: () => digits,
  D: () => without(digits),
  w: () => words,
  W: () => without(words),
  s: () => spaces,
  S: () => without(spaces),
}
const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, v: 11, f: 12, 0: 0 }

function readEscape(reading: Reading, inClass: boolean): readonly Span[] {
  if (/^[pP]\{|^k<|^[1-9]|^u\{/.test(reading.source.slice(reading.at))) return readUnknown(reading, inClass)
  const code = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))/.exec(reading.source.slice(reading.at))
  if (code) {
    reading.at += code[0].length
    const unit = parseInt(code[1] ?? code[2] ?? '', 16)
    return [[unit, unit]]
  }
  const letter = peek(reading)
  const set = sets[letter]
  const control = letter === 'b' && inClass ? 8 : controls[letter]
  if (set === undefined && control === undefined && /[\p{L}\d]/u.test(letter)) throw new Unsaid()
  if (set === undefined && control === undefined) return [single(reading)]
  reading.at += 1
  return set ? set() : [[control ?? 0, control ?? 0]]
}

/** What it means is not known here: within a class all but its like may be meant, so that nothing can be said. */
function readUnknown(reading: Reading, inClass: boolean): readonly Span[] {
  const [written = ''] = /^(?:[pP]\{[^}]*\})/.exec(reading.source.slice(reading.at)) ?? []
  if (written === '' || inClass) throw new Unsaid()
  reading.at += written.length
  return everything
}

/** All units but these. */
function without(spans: readonly Span[]): readonly Span[] {
  const left: Span[] = []
  let next = 0
  for (const [low, high] of [...spans].sort(([a], [b]) => a - b)) {
    if (low > next) left.push([next, low - 1])
    next = Math.max(next, high + 1)
  }
  return next <= 0xffff ? [...left, [next, 0xffff]] : left
}
