import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyChoice } from '../../../../templates/support/choice.ts'
import { elementOf } from '../../../../templates/support/element-of.ts'

interface Book {
  readonly isbn: string
}

const books = (): Book[] => [{ isbn: '1' }, { isbn: '1' }, { isbn: '2' }]

/** The same choice, made in states that equal each other and are not the same objects. */
const chosen = <State>(makeState: () => State, listIn: (state: State) => Iterable<Book>) => {
  const [choice] = fc.sample(anyChoice(), { seed: 3, numRuns: 1 })
  return [1, 2].map(() => {
    const state = makeState()
    const given = fc.record({ book: elementOf(listIn(state)), all: fc.constant([...listIn(state)]) })
    const [value] = choice?.from(given, [state]) ?? []
    return { value, listed: [...listIn(state)] }
  })
}

it.each([
  ['a list', chosen(books, (state) => state)],
  ['a field', chosen(() => ({ deep: { books: books() } }), ({ deep }) => deep.books)], // prettier-ignore
  ['a map', chosen(() => new Map(books().map((book, at) => [at, book])), (state) => state.values())], // prettier-ignore
  [
    'a set',
    chosen(
      () => new Set(books()),
      (state) => state,
    ),
  ],
])('what was drawn from %s is a part of the state at hand, each time', (_, draws) => {
  const places = draws.map(({ value, listed }) => listed.indexOf(value?.book as Book))
  expect(places[0]).toBeGreaterThanOrEqual(0)
  expect(places[1]).toBe(places[0])
  for (const { value, listed } of draws) expect(value?.all.every((one) => listed.includes(one))).toBe(true)
})

it('what was drawn from nothing of the state stays as it is', () => {
  const [choice] = fc.sample(anyChoice(), { seed: 3, numRuns: 1 })
  const draw = () => choice?.from(fc.constant({ own: { isbn: '1' } }), [books()])[0]
  const first = draw()
  expect(draw()).toBe(first)
})
