import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import type { Code } from '../../../src/ir/source.ts'
import { read } from './read.ts'

const valid = `version: 1
subject: { from: ../src/cinema.ts, names: [sell, Hall] }
brief: ../brief.md
title: The cinema
use: [{ from: lodash, namespace: _ }]
include: shared.yaml
types: { Row: "Seat[]" }
define: |
  const free = (hall: Hall) => hall.seats.filter((seat) => !seat.sold)
factories:
  hall:
    doc: A hall.
    params: { rows: number }
    type: Hall
    bind: { row: { type: integer, minimum: 1, maximum: { expr: rows } } }
    fields: { seats: { items: { elementOf: "[1, 2]" }, minItems: 1, uniqueBy: id } }
scenarios:
  sold: { given: [{ hall: { factory: hall, with: { rows: "3" } } }], when: sell(hall) }
invariants:
  - id: seats-are-sold-once
    quote: A seat is sold once.
    scenario: sold
    assuming: free(hall).length > 0
    minAssumed: 5%
    then: |
      hall.sold === old(hall.sold) + 1
    unchanged: [hall.rows]
    cover: { last: { when: free(hall).length === 1, atLeast: 3% } }
    examples: [{ hall: { seats: [&seat { id: 1 }, *seat] } }]
    cases: { full: { given: { hall: { type: Hall, spoil: { seats: { id: { const: 0 } } } } } } }
  - { id: refused, quote: A seat is sold once., kind: throws, when: 'sell("x")', throws: { type: RangeError, message: /no/i } }
open: [{ quote: A seat is sold once., question: By whom? }]
`
const shared = 'types: { Seat: "{ id: number }" }\n'
const files = { '/project/brief.md': 'A seat is sold once.\n', '/project/invariants/shared.yaml': shared }

const shred = fc.constantFrom(
  ...[
    '',
    ' ',
    '\n',
    '\t',
    ':',
    ': ',
    ' #',
    '- ',
    '? ',
    '! ',
    '!x ',
    '&a ',
    '*a',
    '|',
    '>',
    "'",
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    '\\',
  ],
  ...[
    'null',
    '<<: ',
    '---\n',
    '\r\n',
    '\uFEFF',
    '\0',
    '%',
    '@',
    '`',
    '𝕊',
    '1e999',
    '__proto__: 1',
    'constructor: x',
    'toString',
  ],
)
interface Change {
  readonly at: number
  readonly drop: number
  readonly put: string
}
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(valid.length),
  drop: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(200)),
  put: fc.oneof(
    shred,
    fc.nat(valid.length).map((from) => valid.slice(from, from + 40)),
  ),
})
const changed = (changes: readonly Change[]) =>
  changes.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), valid)

/** Diagnostics without a place in their file, or whose words lack something. */
const faultyAmong = (diagnostics: readonly Diagnostic[], text: string) =>
  diagnostics.filter((found) => {
    const { file, start, end } = found.range ?? { file: '', start: -1, end: -1 }
    const { length } = file.endsWith('cinema.yaml') ? text : shared
    const { text: said, help = '' } = wordsOf(found)
    return !(start >= 0 && end >= start && end <= length) || /undefined|\[object/.test(said + help)
  })

/** All arbitraries and pieces of code in a spec, wherever they stand. */
function partsOf(value: unknown): readonly { readonly id: string; readonly code: Code | undefined }[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(partsOf)
  // Data of an example may have an `id` too, and be there twice by an alias; it has no place of its own.
  if (!('id' in value && 'range' in value) || typeof value.id !== 'string') return inner
  return [{ id: value.id, code: 'map' in value ? (value as Code) : undefined }, ...inner]
}

/**
 * What of a text does not stand where its map says. What an escape or a fold makes stands at a quote, a backslash or a
 * line end, and the line end that YAML supplies at the end of a file stands there.
 */
function strangeIn({ text, map, range }: Code, source: string, isCovered: boolean): readonly unknown[] {
  const mapped = map.reduce((sum, { length }) => sum + length, 0)
  if (mapped !== text.length) return [{ mapped, length: text.length }]
  if (range.end >= source.length) return []
  return map.flatMap(({ value, source: start, length }) =>
    Array.from({ length }, (_, i) => [text[value + i], source[start + i]]).filter(
      ([read, written]) =>
        read !== written &&
        !(isCovered && (read === ' ' || read === 'x')) &&
        !(read === ' ' && written === '\n') &&
        !(read === '\n' && written === undefined) &&
        written !== '\\',
    ),
  )
}

/** `npm run bench:fuzz` tries more. */
const cases = Number(process.env['FUZZ_CASES'] ?? 1000)

describe('a spec that somebody is typing', () => {
  it('is valid to start with', async () => {
    expect((await read(valid, files)).faults).toEqual([])
  })

  it(
    'never breaks the reader, which says where and what, and keeps the parts apart',
    async () => {
      const holds = async (changes: readonly Change[]) => {
        const text = changed(changes)
        // Of the processor: a machine may be busy.
        const start = process.cpuUsage()
        const { diagnostics, spec } = await read(text, files)
        const { user, system } = process.cpuUsage(start)
        expect((user + system) / 1000).toBeLessThan(2000)
        expect(faultyAmong(diagnostics, text)).toEqual([])
        const parts = partsOf(spec)
        // Lines that are no YAML are read as blank ones, values as a word.
        const isCovered = diagnostics.some(({ code }) =>
          ['spec/yaml-syntax', 'spec/tab-indent'].includes(code),
        )
        expect(parts.length).toBe(new Set(parts.map(({ id }) => id)).size)
        const sourceOf = ({ range }: Code) => (range.file.endsWith('cinema.yaml') ? text : shared)
        expect(parts.flatMap(({ code }) => (code ? strangeIn(code, sourceOf(code), isCovered) : []))).toEqual(
          [],
        )
      }
      await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), holds), {
        numRuns: cases,
        // As in the profile `ci`: a change is judged by the same cases each time; at a desk they are others each time.
        ...(process.env.CI ? { seed: 20250101 } : {}),
      })
      // A thousand specs take their time on a busy machine.
    },
    cases * 120,
  )

  it('has parts to keep apart', async () => {
    const { spec } = await read(valid, files)
    expect(partsOf(spec).length).toBeGreaterThan(20)
  })
})
