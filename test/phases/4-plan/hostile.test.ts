import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawn, drawWorld, type DrawWorld, type Factories } from './draw-world.ts'

const subject = `
export type Tree = { [key: string]: Tree | number }
export interface Person { name: string; labels: Record<string, string> }
export interface Team { lead: Person; members: Person[]; founded: Date; size: number }
export interface Deep { inside?: Deep; maps: Record<string, Record<string, string>>; index: { [key: string]: number }; whatever: unknown; size: number; texts: readonly string[]; choice: { kind: 'a'; label: string } | { kind: 'b'; count: number }; pair: [string, number?]; byName: Map<string, Tree>; seen: Set<string>; made: Made; team: Team }
export class Made { constructor(readonly name: string, readonly bag: Record<string, number>) {} }
export const merge = (a: Record<string, unknown>, b: Record<string, unknown>): Record<string, unknown> => ({ ...a, ...b })
`

const spec = (top: string, factories: readonly string[]) =>
  [
    'version: 1',
    'subject: ./subject.ts',
    ...(top ? [top] : []),
    'factories:',
    ...factories.map((line) => `  ${line}`),
    'invariants:',
    '  - { id: any, rule: Any., given: { n: { type: integer } }, then: n === n }',
    '',
  ].join('\n')

const wild = [
  'options: { type: "Record<string, unknown>" }',
  'nested: { type: "Record<string, Record<string, number>>" }',
  'tree: { type: Tree }',
  'team: { type: Team }',
  'calm: { type: Team, hostile: false }',
  'person: { type: Person }',
  'calmField: { type: Team, fields: { lead: { hostile: false } } }',
  'deep: { type: Deep }',
  'calmDeep: { type: Deep, hostile: false }',
  'holder: { fields: { deep: deep, teams: { items: team }, count: { type: integer } } }',
  'calmHolder: { factory: holder, hostile: false }',
  'calmInside: { fields: { deep: { factory: deep, hostile: false }, teams: { items: { factory: team, hostile: false } }, count: { type: integer, minimum: 0, hostile: false } } }',
  'calmUse: { type: Team, fields: { lead: { factory: person, hostile: false } } }',
]

let world: DrawWorld
let factories: Factories
let calm: Factories
beforeAll(async () => {
  world = await drawWorld(subject)
  factories = (await world.build(spec('', wild))).module
  calm = (await world.build(spec('hostile: false', wild))).module
}, 60_000)
afterAll(() => world.remove())

const values = <Value>(name: string, from = factories, count = 500) =>
  drawn(from[name]?.() as fc.Arbitrary<Value>, count)

/** Merges deeply as many a package did before its advisory; stops short of writing to the prototype of all objects. */
function merge(target: Record<string, unknown>, source: Record<string, unknown>): boolean {
  return Object.keys(source).some((key) => {
    if (target === Object.prototype) return true
    const value = source[key]
    if (typeof value !== 'object' || value === null) {
      if (key !== '__proto__') target[key] = value
      return false
    }
    const inner = target[key]
    if (typeof inner !== 'object' || inner === null) target[key] = {}
    return merge(target[key] as Record<string, unknown>, value as Record<string, unknown>)
  })
}

/** Whether 100 runs with a seed show that the merge reaches the prototype of all objects. */
function isFound(name: string, seed: number): boolean {
  const maps = factories[name]?.() as fc.Arbitrary<Record<string, unknown>>
  return fc.check(
    fc.property(maps, (source) => !merge({}, source)),
    { seed, numRuns: 100, endOnFailure: true },
  ).failed
}

interface Person {
  readonly name: string
  readonly labels: Record<string, string>
}
interface Team {
  readonly lead: Person
  readonly members: readonly Person[]
  readonly founded: Date
  readonly size: number
}

/** What is hostile in a value, down to its last part. */
function* hostileIn(value: unknown, seen = new Set<unknown>()): Generator<string> {
  if (typeof value === 'string') yield* hostileText(value)
  if (typeof value === 'number') yield* hostileNumber(value)
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  const entries =
    value instanceof Map ? [...value] : value instanceof Set ? [...value].entries() : Object.entries(value)
  for (const [key, inner] of entries) {
    if (!Array.isArray(value) && typeof key === 'string' && key in Object.prototype) yield 'key'
    yield* hostileIn(inner, seen)
  }
}

function* hostileText(text: string): Generator<string> {
  if (/\p{Surrogate}/u.test(text)) yield 'surrogate'
  if (/\p{M}/u.test(text)) yield 'combining'
  if (/[\u0590-\u05ff]/.test(text)) yield 'right to left'
  if (/^\s*[^\S ]\s*$/.test(text)) yield 'blank'
  if (text.length > 500) yield 'long'
}

function* hostileNumber(value: number): Generator<string> {
  if (Object.is(value, -0)) yield '-0'
  if (value !== 0 && Math.abs(value) < 2 ** -1022) yield 'subnormal'
  if (Math.abs(value) === Number.MAX_SAFE_INTEGER) yield 'edge'
}

const classes = ['key', 'surrogate', 'combining', 'right to left', 'blank', 'long', '-0', 'subnormal', 'edge']
const hostileOf = (name: string, from = factories) =>
  new Set(values(name, from, 150).flatMap((value) => [...hostileIn(value)]))

const isWild = ({ name, labels }: Person) => !/^[ -~]*$/.test(name) || Object.hasOwn(labels, '__proto__')
const people = ({ lead, members }: Team) => [lead, ...members]

describe('hostile values', () => {
  it.each(['options', 'nested', 'tree'])(
    'pollute the prototype through a naive merge of %s',
    (name) => {
      const found = Array.from({ length: 100 }, (_, seed) => isFound(name, seed + 1)).filter(Boolean)
      expect(found.length).toBeGreaterThanOrEqual(90)
    },
    60_000,
  )

  it('are in texts, keys, numbers and dates', () => {
    const teams = values<Team>('team')
    const names = teams.flatMap(people).map(({ name }) => name)
    expect(names).toContain('')
    expect(names.some((name) => /[\ud800-\udfff]/u.test(name))).toBe(true)
    expect(names.some((name) => /^\s+$/.test(name))).toBe(true)
    expect(names.some((name) => name.length > 500)).toBe(true)
    expect(names.some((name) => /\p{M}/u.test(name))).toBe(true)
    expect(names.some((name) => /[\u0590-\u05ff]/.test(name))).toBe(true)
    const keys = new Set(teams.flatMap(people).flatMap(({ labels }) => Object.keys(labels)))
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) expect(keys).toContain(key)
    const sizes = teams.map(({ size }) => size)
    expect(sizes.some((size) => Object.is(size, -0))).toBe(true)
    expect(sizes).toContain(Number.MIN_VALUE)
    expect(sizes).toContain(Number.MAX_SAFE_INTEGER)
    const days = teams.map(({ founded }) => founded.getTime())
    expect(days).toContain(0)
    expect(days).toContain(Date.parse('2024-02-29T00:00:00.000Z'))
    expect(days.some(Number.isNaN)).toBe(false)
    expect(new Set(teams.map(({ members }) => Math.min(members.length, 2)))).toEqual(new Set([0, 1, 2]))
    expect(teams.some(({ members }) => hasTwins(members))).toBe(true)
  })
})

const hasTwins = (members: readonly Person[]) =>
  members.some((member, at) => members.slice(at + 1).some((other) => other.name === member.name))

describe('each kind of hostile value', () => {
  it.each(['deep', 'holder'])('comes up in %s', (name) => {
    const found = hostileOf(name)
    expect(classes.filter((each) => !found.has(each))).toEqual([])
  })
  it.each(['calmDeep', 'calmHolder', 'calmInside'])('stays out of %s, all the way down', (name) => {
    expect([...hostileOf(name)]).toEqual([])
  })
  it.each(['deep', 'holder'])('stays out of %s of a spec without them', (name) => {
    expect([...hostileOf(name, calm)]).toEqual([])
  })
})

describe('hostile: false', () => {
  it('leaves them out of a whole spec', () => {
    expect(values<Team>('team', calm).flatMap(people).filter(isWild)).toEqual([])
  })
  it('leaves them out of a factory, down to the types that it draws', () => {
    expect(values<Team>('calm').flatMap(people).filter(isWild)).toEqual([])
    expect(values<Team>('team').flatMap(people).some(isWild)).toBe(true)
  })
  it.each(['calmField', 'calmUse'])('leaves them out of a field alone: %s', (name) => {
    const teams = values<Team>(name)
    expect(teams.map(({ lead }) => lead).filter(isWild)).toEqual([])
    expect(teams.flatMap(({ members }) => members).some(isWild)).toBe(true)
  })
})
