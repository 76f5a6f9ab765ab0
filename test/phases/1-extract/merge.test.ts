import { describe, expect, it } from 'vitest'
import { extractSpec } from '../../../src/phases/1-extract/extract.ts'
import { addUp, fenced, inputOf, invariant, larger, scripted } from './sources.ts'

const existing = `# Owned by the billing team.
version: 1
subject: ../src/bill.ts
brief: "../brief.md"   # the second edition

factories:
    person:     { type: Person }   # wide on purpose


# --- rules ---------------------------------------------------
invariants:
    -   id: shares-add-up
        status:   approved
        quote: 'The shares always add up to exactly the total.'
        then: |
            sum(shares) === total


    # the next one was argued about for a week
    - { id: kept, quote: The input is never modified., then: "true" }
    # end of the rules

open:
- quote: Negative totals are refused
  question: Which first?   `

const extract = (answer: string, text = existing) =>
  extractSpec(inputOf(scripted(fenced(answer)), { existing: { text }, repairs: 0 }))

/** What is left of the new text when the lines of the old are taken out, in order. */
function addedLines(before: string, after: string): readonly string[] {
  const old = before.split('\n')
  return after.split('\n').filter((line) => (line === old[0] ? (old.shift(), false) : true))
}

describe('a spec that exists', () => {
  it('keeps every byte; new invariants are drafts at the end of the list', async () => {
    const { value } = await extract(`invariants:\n${invariant('larger-pays-more', larger, 'a >= b')}`)
    const marker = '    # end of the rules\n'
    const at = existing.indexOf(marker) + marker.length
    expect(value?.text).toBe(
      `${existing.slice(0, at)}
    - id: larger-pays-more
      status: draft
      quote: "${larger}"
      then: |
        a >= b
${existing.slice(at)}`,
    )
  })

  it('gets helpers before the rules, factories below its own, and questions at the end', async () => {
    const answer = `define: |
  const rest = (cents: number) => cents % 100
factories:
  person: { type: Stranger }
  weight: { type: integer }
invariants:
${invariant('larger-pays-more', larger)}
open:
  - quote: "The input is never modified."
    question: "Nor frozen?"
`
    const { value } = await extract(answer)
    expect(addedLines(existing, value?.text ?? '').filter((line) => line !== '')).toEqual([
      '    weight: { type: integer }',
      'define: |',
      '  const rest = (cents: number) => cents % 100',
      '    - id: larger-pays-more',
      '      status: draft',
      `      quote: "${larger}"`,
      '      then: |',
      '        true',
      '- quote: "The input is never modified."',
      '  question: "Nor frozen?"',
    ])
    expect(value?.text).toMatch(/% 100\n\n# --- rules/)
  })

  it('keeps its line ends', async () => {
    const windows = existing.replaceAll('\n', '\r\n')
    const { value } = await extract(`invariants:\n${invariant('larger-pays-more', larger)}`, windows)
    expect(value?.text.replaceAll('\r\n', '')).not.toContain('\n')
    expect(addedLines(windows, value?.text ?? '').length).toBe(6)
  })

  it('is not changed when there is nothing new', async () => {
    const again = invariant('adds-up-again', addUp, 'total === sum(shares)')
    const { value } = await extract(`invariants:\n${again}`)
    expect(value?.text).toBe(existing)
    expect(value?.duplicates).toEqual([{ id: 'adds-up-again', of: 'shares-add-up' }])
  })

  it('gets another rule about a sentence that has one, and both are named', async () => {
    const more = invariant(
      'each-share-is-whole',
      addUp,
      'every(shares, (share) => Number.isInteger(share.cents))',
    )
    const { value } = await extract(`invariants:\n${more}`)
    expect(value?.added).toEqual(['each-share-is-whole'])
    expect(value?.duplicates).toEqual([])
    expect(value?.similar).toEqual([{ id: 'each-share-is-whole', of: 'shares-add-up' }])
  })

  it('gets no rule a second time because it quotes another sentence', async () => {
    const again = invariant('adds-up-again', larger, 'sum(shares) === total')
    const { value } = await extract(`invariants:\n${again}`)
    expect(value?.duplicates).toEqual([{ id: 'adds-up-again', of: 'shares-add-up' }])
  })

  it('is shown a change to a rule as a diff, and keeps the rule', async () => {
    const { value } = await extract(
      `invariants:\n${invariant('shares-add-up', addUp, 'sum(shares) >= total')}`,
    )
    expect(value?.text).toBe(existing)
    expect(value?.proposals).toMatchObject([{ id: 'shares-add-up' }])
    expect(value?.proposals[0]?.diff).toMatch(
      /^- .*sum\(shares\) === total\n(?:.*\n)*\+ .*sum\(shares\) >= total/m,
    )
  })

  it('takes the first invariants into an empty list', async () => {
    const { value } = await extract(
      `invariants:\n${invariant('shares-add-up', addUp)}`,
      'version: 1\ninvariants: []  # none yet\nopen: []\n',
    )
    expect(value?.text).toBe(`version: 1
invariants:  # none yet
  - id: shares-add-up
    status: draft
    quote: "${addUp}"
    then: |
      true
open: []
`)
  })

  it('whose list stands in one line is not rewritten', async () => {
    const flow = `version: 1\ninvariants: [{ id: kept, quote: "x", then: "true" }]\n`
    const outcome = await extract(`invariants:\n${invariant('shares-add-up', addUp)}`, flow)
    expect(outcome.value).toBeUndefined()
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['extract/not-in-block-style'])
  })
})
