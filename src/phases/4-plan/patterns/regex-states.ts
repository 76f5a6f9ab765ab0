import { groupEnd } from './group-end.ts'
import { eat, peek, Unsaid, type Reading } from './regex-reading.ts'
import { everything, readUnits, type Units } from './regex-units.ts'
import type { Span } from './span.ts'

/** `units`: takes one of them; `start`, `end`: only before the first, behind the last; none of these: leads on freely. */
export interface Step {
  readonly to: number
  readonly units?: readonly Span[]
  /** What a class lists: who draws texts takes each of them as often. */
  readonly parts?: Units
  readonly only?: 'start' | 'end'
  /** How often it is taken by who draws texts, where others lead on as well; once if not told. */
  readonly weight?: number
  /** Leads to one more of what repeats. */
  readonly again?: Again
}

/** What repeats, and at most how often who draws texts takes it again. */
export interface Again {
  readonly loop: number
  readonly most: number
}

/** The steps from each state of a machine that searches a text for a pattern; state 0 begins, state 1 ends. */
export type States = readonly (readonly Step[])[]

export interface Machine {
  readonly states: States
  /** Takes no text that the pattern does not match. */
  readonly isExact: boolean
}

const most = 3000
/** Texts that are drawn repeat what has no end up to so often. */
const usualTimes = 10

interface Making extends Reading {
  readonly states: Step[][]
  readonly arePaired: boolean
}

/**
 * A machine that takes every text that the pattern matches; where it looks around or back, and with characters of two
 * units, it takes others, too. `arePaired`: with the flag `u` it takes no half of a character by itself. Undefined for other
 * flags, and for a pattern that is too long.
 */
export function regexStates(source: string, flags: string, arePaired = false): Machine | undefined {
  if (/[^dgisu]/.test(flags)) return undefined
  const reading: Making = { source, flags, arePaired, at: 0, states: [[], []], isExact: true }
  try {
    const begin = state(reading)
    const end = state(reading)
    link(reading, 0, { to: 0, units: everything, again: { loop: 0, most: usualTimes } })
    link(reading, 0, { to: begin })
    readAlternatives(reading, begin, end)
    if (reading.at < source.length) return undefined
    link(reading, end, { to: 1 })
    link(reading, 1, { to: 1, units: everything, again: { loop: 1, most: usualTimes } })
    return { states: reading.states, isExact: reading.isExact }
  } catch (error) {
    if (error instanceof Unsaid) return undefined
    throw error
  }
}

function state({ states }: Making): number {
  if (states.length >= most) throw new Unsaid()
  return states.push([]) - 1
}

const link = ({ states }: Making, from: number, step: Step) => states[from]?.push(step)

function readAlternatives(reading: Making, from: number, to: number): void {
  do {
    let here = from
    while (reading.at < reading.source.length && peek(reading) !== '|' && peek(reading) !== ')')
      here = readTerm(reading, here)
    link(reading, here, { to })
  } while (eat(reading, '|'))
}

/** One unit with what repeats it: read anew for each copy. */
function readTerm(reading: Making, from: number): number {
  const start = reading.at
  const first = [state(reading), state(reading)] as const
  readUnit(reading, ...first)
  const after = reading.at
  const times = readTimes(reading)
  const next = reading.at
  const end = state(reading)
  const again = { loop: end, most: Math.min(usualTimes, times.max - Math.max(1, times.min)) }
  link(reading, entry(reading, { from, end, times }), {
    to: first[0],
    ...(times.min === 0 && { weight: again.most + 1 }),
  })
  const copies: (readonly [number, number])[] = [first]
  const wanted = Math.max(1, times.max === Infinity ? times.min : times.max)
  for (let count = 1; count < wanted; count += 1) {
    const copy = [state(reading), state(reading)] as const
    reading.at = start
    readUnit(reading, ...copy)
    const step = { to: copy[0], ...(count >= times.min && { again }) }
    link(reading, copies.at(-1)?.[1] ?? from, step)
    copies.push(copy)
  }
  reading.at = Math.max(after, next)
  copies.forEach(([, last], index) => {
    if (times.max > 0 && index + 1 >= times.min) link(reading, last, { to: end })
  })
  const last = copies.at(-1)
  if (times.max === Infinity && last) link(reading, last[1], { to: last[0], again })
  return end
}

/** Where a term begins; what need not be there is passed by. */
function entry(reading: Making, { from, end, times }: Entered): number {
  if (times.min > 0) return from
  const gate = state(reading)
  link(reading, from, { to: gate })
  link(reading, gate, { to: end })
  return gate
}

interface Entered {
  readonly from: number
  readonly end: number
  readonly times: Times
}

interface Times {
  readonly min: number
  readonly max: number
}

function readTimes(reading: Making): Times {
  const found = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(reading.source.slice(reading.at))
  if (!found) return { min: 1, max: 1 }
  reading.at += found[0].length
  const [, sign, least, comma, greatest] = found
  if (sign !== undefined) return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity }
  const min = Number(least)
  return { min, max: comma === undefined ? min : greatest === '' ? Infinity : Number(greatest) }
}

function readUnit(reading: Making, from: number, to: number): void {
  if (eat(reading, '^')) return void link(reading, from, { to, only: 'start' })
  if (eat(reading, '$')) return void link(reading, from, { to, only: 'end' })
  if (eat(reading, '\\b') || eat(reading, '\\B')) return readLoosely(reading, from, to)
  if (eat(reading, '(')) return readGroup(reading, from, to)
  take(reading, from, to, readUnits(reading))
}

/** What stands beyond the first plane are two units to a text, and one to a pattern with the flag `u`. */
function take(reading: Making, from: number, to: number, parts: Units): void {
  const units = parts.flat()
  const isFolded = reading.flags.includes('i')
  if (isFolded && units.some(([, high]) => high > 127)) reading.isExact = false
  const taken = isFolded ? folded(units, reading) : units
  const hasPairs = reading.flags.includes('u') && units.some(([, last]) => last >= 0xd800)
  link(reading, from, { to, units: hasPairs && reading.arePaired ? whole(taken) : taken, parts })
  if (!hasPairs) return
  const between = state(reading)
  link(reading, from, { to: between, units: [[0xd800, 0xdbff]] })
  link(reading, between, { to, units: [[0xdc00, 0xdfff]] })
}

/** Without the halves of characters. */
const whole = (units: readonly Span[]) =>
  units.flatMap(([low, high]): readonly Span[] => [
    ...(low < 0xd800 ? [[low, Math.min(high, 0xd7ff)] as const] : []),
    ...(high > 0xdfff ? [[Math.max(low, 0xe000), high] as const] : []),
  ])

/** With the flag `u` two characters beyond those of English are folded to one of its letters. */
function folded(units: readonly Span[], { flags }: Making): readonly Span[] {
  const both = units.flatMap(inBothCases)
  if (!flags.includes('u')) return both
  return [...both, ...strangers.flatMap(([letter, unit]) => (includes(both, letter) ? [unit] : []))]
}

/** The long s and the sign of kelvin. */
const strangers: readonly (readonly [number, Span])[] = [
  [0x73, [0x17f, 0x17f]],
  [0x6b, [0x212a, 0x212a]],
]

const includes = (units: readonly Span[], unit: number) =>
  units.some(([low, high]) => low <= unit && unit <= high)

/** Letters beyond those of English are folded in ways that take a table: then any unit may be meant. */
function inBothCases([low, high]: Span): readonly Span[] {
  if (high > 127) return everything
  const shifted = (first: number, last: number, by: number): readonly Span[] => {
    const [from, to] = [Math.max(low, first), Math.min(high, last)]
    return from <= to ? [[from + by, to + by]] : []
  }
  return [[low, high], ...shifted(65, 90, 32), ...shifted(97, 122, -32)]
}

/** What is asked for without being taken may be anything. */
function readLoosely(reading: Making, from: number, to: number): void {
  reading.isExact = false
  link(reading, from, { to })
}

function readGroup(reading: Making, from: number, to: number): void {
  const start = reading.at - 1
  const name = /^\?(?::|<[\p{L}_$][\p{L}\p{N}_$]*>)/u.exec(reading.source.slice(reading.at))
  const around = name ? null : /^\?<?[=!]/.exec(reading.source.slice(reading.at))
  reading.at += (name ?? around)?.[0].length ?? 0
  if (!name && !around && peek(reading) === '?') throw new Unsaid()
  const isBeside = around !== null && !isTaken(reading, around[0], start)
  readAlternatives(reading, isBeside ? state(reading) : from, isBeside ? state(reading) : to)
  if (!eat(reading, ')')) throw new Unsaid()
  if (isBeside) readLoosely(reading, from, to)
}

/** What a pattern looks for before all else, or behind all else, stands in the text as if it were taken. */
function isTaken({ source }: Making, opening: string, start: number): boolean {
  const [before, after] = [source.slice(0, start), source.slice(groupEnd(source, start) ?? source.length)]
  if (/[()]/.test(before + after)) return false
  return (opening === '?<=' && /(?:^|[^\\]\|)$/.test(before)) || (opening === '?=' && /^(?:$|\|)/.test(after))
}
