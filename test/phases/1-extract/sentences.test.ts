import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../src/phases/1-extract/brief/sentences.ts'

const textsOf = (brief: string) => sentencesOf(brief).map(({ text }) => text)

describe('the sentences of a brief', () => {
  it('are those of paragraphs and of list items, with their places', () => {
    const brief =
      '# Title\n\nOne rule\ngoes on. Another.\n\n- First item.\n  It goes on. And on.\n- Second item\n1. Numbered\n'
    const sentences = sentencesOf(brief)
    expect(sentences.map(({ text }) => text)).toEqual([
      'One rule\ngoes on.',
      'Another.',
      'First item.',
      'It goes on.',
      'And on.',
      'Second item',
      'Numbered',
    ])
    for (const { text, start, end } of sentences) expect(brief.slice(start, end)).toBe(text)
    expect(sentences.map(({ line }) => line)).toEqual([3, 4, 6, 7, 7, 8, 9])
  })

  it.each([
    ['Prices, e.g. Monday ones, are kept.', 1],
    ['It costs 1.50 Euro. No more.', 2],
    ['Call `a. B` twice. Then stop.', 2],
    ['It says "never." Always!', 2],
    ['Use v1.2. 3 of them fail.', 2],
    ['> Quoted text is text. It counts.', 2],
    ['| Left | Right |\n|---|---|\n| must be kept | is refused |', 2],
    ['- [ ] An open task must stay open.', 1],
  ])('of %j are %i', (brief, count) => {
    expect(textsOf(brief)).toHaveLength(count)
  })

  it('are not in headings, rules and code', () => {
    expect(textsOf('# Must not count\n\n---\n\n```\nIt must not count.\n```\n')).toEqual([])
  })
})

describe('a sentence obliges', () => {
  it.each([
    'The shares must add up.',
    'Negative totals are refused.',
    'An unknown id is an error.',
    'Hidden lines never count.',
    'At most three attempts are made.',
    'Cancelling a booking keeps its id.',
    'It does not matter which comes first.',
    "It doesn't wait.",
    'Twice gives the same as once.',
  ])('%s', (brief) => {
    expect(sentencesOf(brief).map(({ obliging }) => obliging)).toEqual([true])
  })

  it.each(['We had a meeting about this.', 'See the wiki of the team.', 'Thanks for reading.'])(
    'not: %s',
    (brief) => {
      expect(sentencesOf(brief).map(({ obliging }) => obliging)).toEqual([false])
    },
  )
})
