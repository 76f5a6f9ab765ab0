import { describe, expect, it } from 'vitest'
import { createBriefText } from '../../../src/phases/2-spec/brief/brief-text.ts'
import { findQuote } from '../../../src/phases/2-spec/brief/find-quote.ts'
import { readSpec } from '../../../src/phases/2-spec/read-spec.ts'
import { cinema, read, specFile } from './read.ts'

const brief = `# The cinema

A hall has “rows” – at most 26 – of seats…

* A seat is _never_ sold **twice**; see [the rules](rules.md "all").
* \`free_seats(hall)\` lists what
  is left.
1. Children pay half.
> Doors close 10 minutes after the start.
`
const files = { '/project/brief.md': brief }
const quoting = (quote: string) =>
  read(cinema({ top: 'brief: ../brief.md', invariant: `    quote: ${quote}\n    then: free` }), files)

describe('a quote', () => {
  it.each([
    ['A seat is never sold twice', 5],
    ['never sold twice; see the rules.', 5],
    ['A hall has "rows" - at most 26 - of seats...', 3],
    ['free_seats(hall) lists what is left.', 6],
    ['`free_seats(hall)` lists what', 6],
    ['Children pay half.', 8],
    ['Doors close 10 minutes', 9],
    ['The cinema', 1],
  ])('%s is found on line %i', (quote, line) => {
    expect(findQuote(quote, createBriefText('/project/brief.md', brief))?.line).toBe(line)
  })

  it.each(['A seat is never sold.', 'freeseats(hall)', 'A seat is NEVER sold twice', ''])(
    '%s is not there',
    (quote) => {
      expect(findQuote(quote, createBriefText('/project/brief.md', brief))).toBeUndefined()
    },
  )

  it('that is not there is a fault that shows the nearest sentence', async () => {
    const { faults, diagnostics } = await quoting('A seat is never sold three times.')
    expect(faults).toEqual(['spec/quote-not-found: A seat is never sold three times.'])
    expect(diagnostics[0]?.args['nearest']).toBe('A seat is never sold twice; see the rules.')
  })

  it('that resembles nothing is shown nothing', async () => {
    const { diagnostics } = await quoting('Popcorn costs extra')
    expect(diagnostics).toMatchObject([{ code: 'spec/quote-not-found', args: { nearest: undefined } }])
  })

  it('of a word or two says nothing', async () => {
    const { faults, diagnostics } = await quoting('A seat')
    expect(faults).toEqual(['spec/quote-short: A seat'])
    expect(diagnostics[0]?.severity).toBe('warning')
  })

  it('may be one of several', async () => {
    const { spec, faults } = await quoting('[Children pay half., Adults do not.]')
    expect(faults).toEqual(['spec/quote-not-found: Adults do not.'])
    expect(spec?.invariants[0]?.quotes.map(({ line }) => line)).toEqual([8, undefined])
  })

  it('is missed when there is a brief', async () => {
    const { diagnostics, faults } = await read(cinema({ top: 'brief: ../brief.md' }), files)
    expect(faults).toEqual(['spec/quote-missing: id'])
    expect(diagnostics[0]?.severity).toBe('warning')
  })

  it('is missed once, however many cases an invariant has', async () => {
    const invariant = '    cases: { one: { then: a }, two: { then: b } }'
    const { faults } = await read(cinema({ top: 'brief: ../brief.md', invariant }), files)
    expect(faults).toEqual(['spec/quote-missing: id'])
  })

  it('or a rule says what an invariant is about', async () => {
    const { faults } = await read(cinema().replace('    rule: Seats stay.\n', ''))
    expect(faults).toEqual(['spec/rule-missing: id'])
  })

  it('of a premise, an open question and an uncovered sentence must be there too', async () => {
    const top = `brief: ../brief.md
open: [{ quote: Who pays?, question: Who? }]
uncovered: [{ quote: Children pay half., because: Prices are not in it. }]`
    const invariant =
      '    quote: Children pay half.\n    given: { hall: { type: Hall, premise: 27 rows } }\n    then: free'
    const { faults, spec } = await read(cinema({ top, invariant }), files)
    expect(faults).toEqual(['spec/quote-not-found: Who pays?', 'spec/quote-not-found: 27 rows'])
    expect(spec?.uncovered).toMatchObject([
      { quote: { line: 8 }, because: { text: 'Prices are not in it.' } },
    ])
  })
})

describe('a brief', () => {
  const withBrief = (text: string | undefined) =>
    read(cinema({ top: 'brief: ../brief.md' }), text === undefined ? {} : { '/project/brief.md': text })

  it.each([
    ['missing', undefined, 'spec/brief-missing'],
    ['empty', ' \n', 'spec/brief-empty'],
    ['binary', 'PK\u0000\uFFFD', 'spec/brief-not-utf8'],
  ])('that is %s is a fault', async (_, text, code) => {
    expect((await withBrief(text)).faults).toEqual([`${code}: ../brief.md`])
  })

  it.each(['subject: /src/cinema.ts', 'subject: { from: /src/cinema.ts }', 'subject: C:\\\\cinema.ts'])(
    '%s',
    async (line) => {
      const { faults } = await read(cinema().replace('subject: ../src/cinema.ts', line))
      expect(faults).toEqual([
        `spec/path-outside: ${line.includes('C:') ? 'C:\\\\cinema.ts' : '/src/cinema.ts'}`,
      ])
    },
  )

  it.each(['/etc/passwd', 'C:\\secrets.md', '../../outside.md'])(
    'outside of the project is refused: %s',
    async (path) => {
      const host = { root: '/project', readText: async () => 'Secrets.' }
      const { diagnostics } = await readSpec(
        specFile,
        cinema({ top: `brief: ${path}\ninclude: ${path}` }),
        host,
      )
      expect(diagnostics.map(({ code }) => code)).toEqual(['spec/path-outside', 'spec/path-outside'])
    },
  )
})
