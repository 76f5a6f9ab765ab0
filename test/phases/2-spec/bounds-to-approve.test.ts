import { describe, expect, it } from 'vitest'
import { boundsToApprove } from '../../../src/phases/2-spec/review/bounds-to-approve.ts'
import { isStated } from '../../../src/phases/2-spec/review/is-stated.ts'
import { read } from './read.ts'

const spec = `version: 1
subject: ./library.ts
brief: ./brief.md
factories:
  shelf:
    type: Shelf
    fields:
      books: { items: book, maxItems: 40, because: Shelves stay quick to draw. }
      width: { type: integer, minimum: 20, maximum: 180 }
  book: { type: Book, fields: { pages: { type: integer, minimum: 1, maximum: 2000 } } }
  card: { type: Card, fields: { number: { type: integer, maximum: 777 } } }
invariants:
  - id: shelves-hold
    rule: Shelves hold books.
    status: draft
    given: { shelf: shelf, days: { type: integer, maximum: 21, premise: A loan ends after 21 days. } }
    then: shelf.books.length <= days
  - id: cards-are-numbered
    rule: Cards have numbers.
    status: approved
    given: [card]
    then: card.number <= 777
`
const brief = 'A shelf is 180 wide. A loan ends after 21 days.'

async function bounds(text: string) {
  const { spec: found, faults } = await read(text, { '/project/invariants/brief.md': brief })
  if (!found) throw new Error(faults.join('\n'))
  return boundsToApprove(found)
}

describe('bounds of drafts', () => {
  it('are listed with their reason, and those that nobody states', async () => {
    const found = await bounds(spec)
    expect(found.map(({ code, args }) => [code, args['name'], args['bounds']])).toEqual([
      ['spec/bound-to-approve', 'shelf.books', 'maxItems: 40'],
      ['spec/bound-without-reason', 'shelf.width', 'minimum: 20'],
      ['spec/bound-without-reason', 'book.pages', 'maximum: 2000'],
    ])
    const [reason] = found
    expect(spec.slice(reason?.range?.start, reason?.range?.end)).toBe('Shelves stay quick to draw.')
  })

  it('are not listed once the rules are approved, nor without a brief to look in', async () => {
    const approved = spec.replace('status: draft', 'status: approved')
    expect(await bounds(approved)).toEqual([])
    const alone = spec.replace('brief: ./brief.md\n', '').replace(', premise: A loan ends after 21 days.', '')
    const codes = (await bounds(alone)).map(({ code }) => code)
    expect(codes).toEqual(['spec/bound-to-approve'])
  })
})

it.each([
  [1_000_000, 'At most 1,000,000 cents.', true],
  [1_000_000, 'At most 1 000 000 cents.', true],
  [3, 'No more than three.', true],
  [30, 'No more than 300.', false],
  [2.5, 'A factor of 2.5 or less.', true],
  [2, 'A factor of 2.5 or less.', false],
  [0, '', true],
  ['^[A-Z]+$', 'Codes match ^[A-Z]+$.', true],
])('a brief states %j: %s', (value, text, stated) => {
  expect(isStated(value, text)).toBe(stated)
})
