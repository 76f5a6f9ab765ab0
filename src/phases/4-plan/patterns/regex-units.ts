import { classUnits } from './class-units.ts'
import { eat, peek, Unsaid, type Reading } from './regex-reading.ts'
import type { Span } from './span.ts'

export const everything: readonly Span[] = [[0, 0xffff]]

/** Of which one unit is taken: what a class lists, each by itself. */
export type Units = readonly (readonly Span[])[]

/** The units of which one is taken: those of a character, of a class or of an escape. */
export function readUnits(reading: Reading): Units {
  if (eat(reading, '.')) return [reading.flags.includes('s') ? everything : withinLine]
  if (eat(reading, '[')) return readClass(reading)
  if (eat(reading, '\\')) return [readEscape(reading, false)]
  return [[single(reading)]]
}

const withinLine = without([
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
])

function single(reading: Reading): Span {
  const unit = reading.source.charCodeAt(reading.at)
  if (Number.isNaN(unit) || (unit >= 0xd800 && unit <= 0xdfff)) throw new Unsaid()
  reading.at += 1
  return [unit, unit]
}

function readClass(reading: Reading): Units {
  const negated = eat(reading, '^')
  const parts: (readonly Span[])[] = []
  while (!eat(reading, ']')) {
    if (reading.at >= reading.source.length) throw new Unsaid()
    const low = eat(reading, '\\') ? readEscape(reading, true) : [single(reading)]
    const isRange = peek(reading) === '-' && reading.source[reading.at + 1] !== ']'
    if (!isRange) {
      parts.push(low)
      continue
    }
    reading.at += 1
    const high = eat(reading, '\\') ? readEscape(reading, true) : [single(reading)]
    parts.push(...between(low, high))
  }
  return negated ? [othersThan(parts.flat(), reading)] : parts
}

/** What a hyphen stands between; beside a set it is a character itself: `[\d-_]`. */
function between(low: readonly Span[], high: readonly Span[]): Units {
  if (!isCharacter(low) || !isCharacter(high)) return [low, [[0x2d, 0x2d]], high]
  const [first, last] = [low[0]?.[0] ?? 0, high[0]?.[1] ?? 0]
  if (first > last) throw new Unsaid()
  return [[[first, last]]]
}

const isCharacter = ([span, ...others]: readonly Span[]) =>
  span !== undefined && others.length === 0 && span[0] === span[1]

/** With the flag `u` there are characters beyond all that are one unit: `[^\u0000-\uffff]`. */
function othersThan(spans: readonly Span[], reading: Reading): readonly Span[] {
  const left = without(spans)
  if (!reading.flags.includes('u') || left.some(([, last]) => last >= 0xd800)) return left
  reading.isExact = false
  return [...left, [0xd800, 0xdbff]]
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
  if (/^[pP]\{|^k<|^0?[1-9]|^00|^u\{/.test(reading.source.slice(reading.at))) return readProperty(reading)
  const code = readCode(reading)
  if (code) return [code]
  const letter = peek(reading)
  const set = sets[letter]
  const control = letter === 'b' && inClass ? 8 : controls[letter]
  if (set === undefined && control === undefined && /[\p{L}\d]/u.test(letter)) throw new Unsaid()
  if (set === undefined && control === undefined) return [single(reading)]
  reading.at += 1
  return set ? set() : [[control ?? 0, control ?? 0]]
}

/** `\x41` or `\u0041`. */
function readCode(reading: Reading): Span | undefined {
  const found = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))/.exec(reading.source.slice(reading.at))
  if (!found) return undefined
  reading.at += found[0].length
  const unit = parseInt(found[1] ?? found[2] ?? '', 16)
  // Two of them are one character to what repeats them.
  if (reading.flags.includes('u') && unit >= 0xd800 && unit <= 0xdfff) throw new Unsaid()
  return [unit, unit]
}

/** A class of Unicode; what else begins so cannot be told by a machine. */
function readProperty(reading: Reading): readonly Span[] {
  const [written = ''] = /^(?:[pP]\{[^}]*\})/.exec(reading.source.slice(reading.at)) ?? []
  if (written === '' || !reading.flags.includes('u')) throw new Unsaid()
  reading.at += written.length
  reading.isExact = false
  // Characters of two units are told by their first alone, and may all be meant.
  return [...classUnits(`\\${written}`), [0xd800, 0xdbff]]
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
