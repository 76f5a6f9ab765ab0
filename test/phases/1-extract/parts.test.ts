import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf } from '../../../src/phases/1-extract/brief/parts.ts'
import { extractSpec } from '../../../src/phases/1-extract/extract.ts'
import { tokensOf } from '../../../src/phases/1-extract/prompt/budget.ts'
import { promptFor } from '../../../src/phases/1-extract/prompt/request.ts'
import { bill, fenced, inputOf, invariant, scripted } from './sources.ts'

const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Shares add up.', 'x'.repeat(90), '- A point.', '| a | b |') },
  { weight: 2, arbitrary: fc.constantFrom('# One', '## Two', '### Three', '```', '---', '===') },
  { weight: 2, arbitrary: fc.constant('') },
)
const size = (text: string) => text.length

describe('the parts of a long brief', () => {
  it('hold each line that says something once, in order, and fit where they can be cut', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.integer({ min: 20, max: 400 }), (lines, most) => {
        const parts = partsOf(lines.join('\n'), { most, size })
        const held = parts.flatMap(({ from, to }) => lines.slice(from - 1, to))
        const said = (some: readonly string[]) => some.filter((text) => text.trim() !== '')
        expect(said(held)).toEqual(said(lines))
        for (const { from, to, context } of parts) {
          const part = lines.slice(from - 1, to)
          if (said(part).length > 1) expect(size(part.join('\n'))).toBeLessThanOrEqual(most)
          for (const above of context) expect(above).toBeLessThan(from)
        }
      }),
      { examples: [[['', 'Shares add up.', '| a | b |'], 24]] },
    )
  })

  const chapters = ['# Bills', '', 'Money is cents.', '', '## Shares', '', 'They add up.', '', '### Rest', '']
  const brief = [...chapters, 'The first gets it.', '', '## Refusals', '', 'None is negative.'].join('\n')

  it('are cut at headings, and keep those above them and the beginning', () => {
    const parts = partsOf(brief, { most: 45, size })
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      [1, 4],
      [5, 8],
      [9, 12],
      [13, 15],
    ])
    expect(partsOf(brief, { most: 110, size })[1]?.context).toEqual([1, 3])
  })

  it('are one where all of it fits, which no request tells', () => {
    expect(partsOf(brief, { most: 1_000, size })).toHaveLength(1)
    expect(promptFor(bill).value).not.toContain('part 1')
  })
})

const sentence = (chapter: number) => `The sum of chapter ${chapter} must never be negative.`
const chapter = (number: number) =>
  `## Chapter ${number}\n\n${sentence(number)}\n\n${'The weather was fine on that day in May. '.repeat(62)}\n`
const long = {
  file: 'brief.md',
  text: `# Sums\n\nMoney is cents.\n\n${[1, 2, 3, 4].map(chapter).join('\n')}`,
}

describe('a brief that is too long for one request', () => {
  const answers = [
    invariant('one-is-never-negative', sentence(1)),
    invariant('two-is-never-negative', sentence(2)),
    invariant('again', sentence(2)) + invariant('three-is-never-negative', sentence(3)),
    invariant('four-is-never-negative', sentence(4)),
  ].map((yaml) => fenced(`invariants:\n${yaml}`))
  const whole = tokensOf(promptFor({ ...bill, brief: { file: '', text: '#' } }).value ?? '')
  const extracted = async (maxTokens?: number) => {
    const client = scripted(...answers)
    const outcome = await extractSpec(inputOf(client, { brief: long, review: false, maxTokens }))
    return { ...outcome, requests: client.requests }
  }

  it('is asked about in parts that the budget allows, and merged without what comes twice', async () => {
    const budget = whole + 4_000 + 7 * 1_000
    const { value, requests } = await extracted(budget)
    expect(value?.added).toEqual([
      'one-is-never-negative',
      'two-is-never-negative',
      'three-is-never-negative',
      'four-is-never-negative',
    ])
    expect(value?.duplicates).toEqual([{ id: 'again', of: 'two-is-never-negative' }])
    expect(value?.coverage.map(({ state }) => state)).toEqual(['covered', 'covered', 'covered', 'covered'])
    expect(value?.notes).toContain('the brief is long: it was asked about in 4 parts')
    for (const { system, user, maxTokens = Infinity } of requests)
      expect(tokensOf(system + user) + maxTokens).toBeLessThanOrEqual(budget + 1)
  })

  it('tells each request which part it is about, and shows only that', async () => {
    const { requests } = await extracted(whole + 4_000 + 7 * 1_000)
    expect(requests).toHaveLength(4)
    for (const [index, { user }] of requests.entries()) {
      expect(user).toContain(`part ${index + 1}`)
      expect(user).toContain('| # Sums')
    }
    expect(requests[2]?.user).toContain(sentence(3))
    expect(requests[2]?.user).not.toContain(sentence(4))
    expect(requests[2]?.user).toContain('|   - id: one-is-never-negative')
  })

  it('is refused where the budget has no room for any part of it, with what would do', async () => {
    const { value, diagnostics, requests } = await extracted(whole + 500)
    expect(value).toBeUndefined()
    expect(requests).toEqual([])
    expect(diagnostics).toMatchObject([{ code: 'extract/over-budget', args: { maxTokens: whole + 500 } }])
    const least = Number(diagnostics[0]?.args['least'])
    expect((await extracted(least)).diagnostics).not.toContainEqual(
      expect.objectContaining({ args: expect.objectContaining({ maxTokens: whole + 500 }) as object }),
    )
  })
})
