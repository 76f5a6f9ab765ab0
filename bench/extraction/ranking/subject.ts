export interface Row<T> {
  readonly place: number
  readonly score: number
  readonly entry: T
}

export interface RankOptions {
  readonly best?: 'highest' | 'lowest'
  readonly dense?: boolean
}

export class InvalidScoreError extends Error {
  readonly index: number
  constructor(index: number) {
    super(`Entry ${index} has no score`)
    this.name = 'InvalidScoreError'
    this.index = index
  }
}

export class DuplicateNameError extends Error {
  readonly duplicate: string
  constructor(duplicate: string) {
    super(`${duplicate} is on the list twice`)
    this.name = 'DuplicateNameError'
    this.duplicate = duplicate
  }
}

/** The entries by their places. */
export function rank<T>(
  entries: readonly T[],
  scoreOf: (entry: T) => number,
  { best = 'highest', dense = false }: RankOptions = {},
): Row<T>[] {
  const scored = entries.map((entry) => ({ entry, score: scoreOf(entry) }))
  const invalid = scored.findIndex(({ score }) => Number.isNaN(score))
  if (invalid >= 0) throw new InvalidScoreError(invalid)
  const isBetter = (left: number, right: number) => (best === 'highest' ? left > right : left < right)
  scored.sort((a, b) => Number(isBetter(b.score, a.score)) - Number(isBetter(a.score, b.score)))
  const rows: Row<T>[] = []
  for (const [index, { entry, score }] of scored.entries()) {
    const last = rows.at(-1)
    const next = dense ? (last?.place ?? 0) + 1 : index + 1
    const place = last !== undefined && last.score === score ? last.place : next
    rows.push({ place, score, entry })
  }
  return rows
}

/** The rows of the first places, and all who share one of them. */
export function podium<T>(
  entries: readonly T[],
  scoreOf: (entry: T) => number,
  options: { readonly places?: number; readonly best?: 'highest' | 'lowest' } = {},
): Row<T>[] {
  const { places = 3, best = 'highest' } = options
  if (!Number.isSafeInteger(places) || places < 1) throw new RangeError(`Not a number of places: ${places}`)
  return rank(entries, scoreOf, { best }).filter(({ place }) => place <= places)
}

/** The points of all rounds, the most first. */
export function overall(
  rounds: readonly ReadonlyMap<string, number>[],
  { drop = 0 }: { readonly drop?: number } = {},
): Map<string, number> {
  if (!Number.isSafeInteger(drop) || drop < 0 || drop > rounds.length) {
    throw new RangeError(`Not a number of rounds to drop: ${drop}`)
  }
  const names = new Set(rounds.flatMap((round) => [...round.keys()]))
  const sums = [...names].map((name) => ({ name, sum: sumOf(rounds, name, drop) }))
  sums.sort((a, b) => b.sum - a.sum || (a.name < b.name ? -1 : 1))
  return new Map(sums.map(({ name, sum }) => [name, sum]))
}

function sumOf(rounds: readonly ReadonlyMap<string, number>[], name: string, drop: number): number {
  const points = rounds.map((round) => round.get(name) ?? 0).sort((a, b) => a - b)
  return points.slice(drop).reduce((sum, value) => sum + value, 0)
}

/** By how many places each name of a list went up. */
export function movement(before: readonly string[], after: readonly string[]): Map<string, number | 'new'> {
  const old = placesOf(before)
  const moves = new Map<string, number | 'new'>()
  for (const [name, place] of placesOf(after)) {
    const was = old.get(name)
    moves.set(name, was === undefined ? 'new' : was - place)
  }
  return moves
}

function placesOf(names: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [index, name] of names.entries()) {
    if (places.has(name)) throw new DuplicateNameError(name)
    places.set(name, index)
  }
  return places
}
