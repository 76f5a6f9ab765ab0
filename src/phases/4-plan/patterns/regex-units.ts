import { classUnits } from './class-units.ts'
import { eat, peek, Unsaid, type Reading } from './regex-reading.ts'
import type { Span } from './span.ts'

export const everything: readonly Span[] = [[0, 0xffff]]

/** The units of which one is taken: those of a character, of a class or of an escape. */
export function readUnits(reading: Reading): readonly Span[] {
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
  if (/^[pP]\{|^k<|^[1-9]|^u\{/.test(reading.source.slice(reading.at))) return readProperty(reading)
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
