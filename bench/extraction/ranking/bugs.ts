import type { Bugs } from '../harness/bug.ts'
import { thrown } from '../harness/thrown.ts'
import type * as subject from './subject.ts'

const same = (score: number) => score
const placesOf = (rows: readonly { readonly place: number }[]) => rows.map(({ place }) => place)
const round = (points: Readonly<Record<string, number>>) => new Map(Object.entries(points))

export const bugs: Bugs<typeof subject> = {
  'podium-of-the-slowest': {
    sentence:
      "By default the highest score is the best; with `best: 'lowest'` it is the lowest, as for times.",
    wrong: 'The podium does not hand on that the lowest score is the best.',
    is: 'rank(entries, scoreOf, { best })',
    becomes: 'rank(entries, scoreOf)',
    witness: (s) => s.podium([1, 2], same, { places: 1, best: 'lowest' }).map(({ entry }) => entry),
    right: [1],
  },
  'places-not-skipped': {
    sentence:
      'Entries with the same score share a place, and the places that they take up are skipped: after two firsts comes a third.',
    wrong: 'No place is skipped after a tie.',
    is: 'dense ? (last?.place ?? 0) + 1 : index + 1',
    becomes: '(last?.place ?? 0) + 1',
    witness: (s) => placesOf(s.rank([5, 5, 4], same)),
    right: [1, 1, 3],
  },
  'only-two-share-a-place': {
    sentence:
      'Entries with the same score share a place, and the places that they take up are skipped: after two firsts comes a third.',
    wrong: 'Of more than two with the same score only the first two share a place.',
    is: 'last !== undefined && last.score === score ? last.place : next',
    becomes:
      'last !== undefined && last.score === score && rows.at(-2)?.place !== last.place ? last.place : next',
    witness: (s) => placesOf(s.rank([5, 5, 5], same)),
    right: [1, 1, 1],
  },
  'nearly-the-same': {
    sentence:
      'Entries with the same score share a place, and the places that they take up are skipped: after two firsts comes a third.',
    wrong: 'Scores that differ by less than a thousandth share a place.',
    is: 'last.score === score ? last.place',
    becomes: '(last.score === score || Math.abs(last.score - score) < 0.001) ? last.place',
    witness: (s) => placesOf(s.rank([5, 4.9999], same)),
    right: [1, 2],
  },
  'ties-reversed': {
    sentence:
      'The list is ordered by place; entries that share a place stay in the order in which they were given.',
    wrong: 'Entries that share a place are reversed.',
    is: 'const scored = entries.map((entry) => ({ entry, score: scoreOf(entry) }))\n',
    becomes: 'const scored = entries.map((entry) => ({ entry, score: scoreOf(entry) })).reverse()\n',
    witness: (s) => s.rank(['a', 'b'], () => 1).map(({ entry }) => entry),
    right: ['a', 'b'],
  },
  'entries-copied': {
    sentence: 'Each row has the place, the score and the entry itself, not a copy of it.',
    wrong: 'Rows have shallow copies of the entries.',
    is: 'rows.push({ place, score, entry })',
    becomes: "rows.push({ place, score, entry: typeof entry === 'object' ? { ...entry } : entry })",
    witness: (s) => {
      const runner = { name: 'Ada' }
      return s.rank([runner], () => 1)[0]?.entry === runner
    },
    right: true,
  },
  'score-asked-while-sorting': {
    sentence: 'The function for the score is called exactly once for each entry, because it can be slow.',
    wrong: 'The score is asked for again while entries are compared.',
    is: 'scored.sort((a, b) => Number(isBetter(b.score, a.score))',
    becomes: 'scored.sort((a, b) => Number(isBetter(scoreOf(b.entry), a.score))',
    witness: (s) => {
      let calls = 0
      s.rank([1, 2], (entry) => {
        calls += 1
        return entry
      })
      return calls
    },
    right: 2,
  },
  'infinite-scores-refused': {
    sentence: 'Infinite scores are allowed: did-not-finish is infinitely slow.',
    wrong: 'Infinite scores are refused.',
    is: 'Number.isNaN(score))',
    becomes: '!Number.isFinite(score))',
    witness: (s) => thrown(() => placesOf(s.rank([Infinity, 1], same))),
    right: { returned: [1, 2] },
  },
  'infinite-scores-subtracted': {
    sentence:
      'Entries with the same score share a place, and the places that they take up are skipped: after two firsts comes a third.',
    wrong: 'Two infinite scores are subtracted, which gives no number, and do not share a place.',
    is: 'last.score === score ? last.place',
    becomes: 'last.score - score === 0 ? last.place',
    witness: (s) => placesOf(s.rank([Infinity, Infinity], same)),
    right: [1, 1],
  },
  'last-invalid-entry-named': {
    sentence:
      'A score must be a number and not `NaN`; if it is `NaN`, the ranking is refused with an `InvalidScoreError` that gives the index of the first such entry.',
    wrong: 'The error gives the index of the last such entry.',
    is: 'scored.findIndex(',
    becomes: 'scored.findLastIndex(',
    witness: (s) => thrown(() => s.rank([1, NaN, NaN], same)),
    right: { type: 'InvalidScoreError', index: 1 },
  },
  'zeros-differ': {
    sentence: 'Plus and minus zero are the same score.',
    wrong: 'Plus and minus zero do not share a place.',
    is: 'last.score === score ? last.place',
    becomes: 'Object.is(last.score, score) ? last.place',
    witness: (s) => placesOf(s.rank([0, -0], same)),
    right: [1, 1],
  },
  'dense-from-the-second-tie': {
    sentence: 'With `dense: true` no place is skipped: after two firsts comes a second.',
    wrong: 'Places are counted by what was given, so that the second tie skips one.',
    is: 'dense ? (last?.place ?? 0) + 1 : index + 1',
    becomes: 'dense ? Math.max((last?.place ?? 0) + 1, index) : index + 1',
    witness: (s) => placesOf(s.rank([5, 5, 4, 4, 3], same, { dense: true })),
    right: [1, 1, 2, 2, 3],
  },
  'callers-list-sorted': {
    sentence: 'The list that was passed in is not modified.',
    wrong: 'The list of the caller is brought into the order of the places.',
    is: '  const rows: Row<T>[] = []\n',
    becomes:
      '  scored.forEach(({ entry }, index) => ((entries as T[])[index] = entry))\n  const rows: Row<T>[] = []\n',
    witness: (s) => {
      const list = [1, 2]
      s.rank(list, same)
      return list
    },
    right: [1, 2],
  },
  'podium-cut-off': {
    sentence:
      'Nobody who shares a place with somebody on the podium is ever left out, so it may have more rows than places.',
    wrong: 'The podium is cut off after as many rows as places.',
    is: '.filter(({ place }) => place <= places)',
    becomes: '.slice(0, places)',
    witness: (s) => s.podium([5, 5, 5, 5], same).length,
    right: 4,
  },
  'podium-counted-densely': {
    sentence: 'It has all rows whose place is at most the number asked for, counted without `dense`.',
    wrong: 'Places are counted without skipping.',
    is: 'rank(entries, scoreOf, { best })',
    becomes: 'rank(entries, scoreOf, { best, dense: true })',
    witness: (s) => s.podium([5, 5, 4], same, { places: 2 }).length,
    right: 2,
  },
  'missed-rounds-not-dropped': {
    sentence:
      'The option `drop` leaves out the worst rounds of everybody, that many for each, where a missed round counts as one with 0 points.',
    wrong: 'Rounds are dropped among those that somebody took part in.',
    is: 'rounds.map((round) => round.get(name) ?? 0).sort',
    becomes: 'rounds.flatMap((round) => round.get(name) ?? []).sort',
    witness: (s) => [...s.overall([round({ a: 5 }), round({})], { drop: 1 })],
    right: [['a', 5]],
  },
  'worst-rounds-as-text': {
    sentence:
      'The option `drop` leaves out the worst rounds of everybody, that many for each, where a missed round counts as one with 0 points.',
    wrong: 'Points are compared as texts.',
    is: '.sort((a, b) => a - b)',
    becomes: '.sort()',
    witness: (s) => [...s.overall([round({ a: 9 }), round({ a: 10 })], { drop: 1 })],
    right: [['a', 10]],
  },
  'first-rounds-dropped': {
    sentence:
      'The option `drop` leaves out the worst rounds of everybody, that many for each, where a missed round counts as one with 0 points.',
    wrong: 'The first rounds are dropped, not the worst.',
    is: '.map((round) => round.get(name) ?? 0).sort((a, b) => a - b)',
    becomes: '.map((round) => round.get(name) ?? 0)',
    witness: (s) => [...s.overall([round({ a: 9 }), round({ a: 3 })], { drop: 1 })],
    right: [['a', 9]],
  },
  'drop-of-all-refused': {
    sentence: 'If as many rounds are dropped as there are, everybody has 0.',
    wrong: 'At least one round must be left.',
    is: 'drop > rounds.length',
    becomes: '(drop > 0 && drop >= rounds.length)',
    witness: (s) => thrown(() => [...s.overall([round({ a: 9 })], { drop: 1 })]),
    right: { returned: [['a', 0]] },
  },
  'capitals-ignored-in-order': {
    sentence:
      'The result is a map from name to the sum, the highest sum first, names with the same sum in alphabetical order (by code units, capitals first).',
    wrong: 'Names with the same sum are ordered without regard to capitals.',
    is: 'b.sum - a.sum || (a.name < b.name ? -1 : 1)',
    becomes: 'b.sum - a.sum || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)',
    witness: (s) => [...s.overall([round({ B: 1, a: 1 })]).keys()],
    right: ['B', 'a'],
  },
  'movement-upside-down': {
    sentence:
      'For each name of the new list it tells how many places it went up (a negative number for down), or `"new"` if it was not on the old list.',
    wrong: 'Going up is a negative number.',
    is: 'was - place',
    becomes: 'place - was',
    witness: (s) => [...s.movement(['a', 'b'], ['b', 'a'])],
    right: [
      ['b', 1],
      ['a', -1],
    ],
  },
  'first-place-is-new': {
    sentence:
      'For each name of the new list it tells how many places it went up (a negative number for down), or `"new"` if it was not on the old list.',
    wrong: 'Who was first before is taken for new.',
    is: "was === undefined ? 'new'",
    becomes: "!was ? 'new'",
    witness: (s) => [...s.movement(['a'], ['a'])],
    right: [['a', 0]],
  },
  'duplicates-before-accepted': {
    sentence:
      'A name that stands twice in one of the lists is refused with a `DuplicateNameError` naming it.',
    wrong: 'The old list may name somebody twice.',
    is: 'const old = placesOf(before)',
    becomes: 'const old = new Map(before.map((name, index) => [name, index]))',
    witness: (s) => thrown(() => [...s.movement(['a', 'a'], [])]),
    right: { type: 'DuplicateNameError', duplicate: 'a' },
  },
}
