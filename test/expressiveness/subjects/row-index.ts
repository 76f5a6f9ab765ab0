export interface Row {
  readonly age: number
  readonly city: string
}

export interface RowIndex {
  add(id: string, row: Row): void
  update(id: string, before: Row, after: Row): void
  remove(id: string, row: Row): void
  equal(age: number): Set<string>
  among(ages: readonly number[]): Set<string>
  range(low: number, high: number): Set<string>
}

/** Ids by age, in a map. */
export function makeBuckets(): RowIndex {
  const buckets = new Map<number, Set<string>>()
  const index: RowIndex = {
    add: (id, { age }) => void buckets.set(age, new Set([...(buckets.get(age) ?? []), id])),
    update: (id, before, after) => {
      // wrong: if (before.age > after.age) index.remove(id, before)
      index.remove(id, before)
      index.add(id, after)
    },
    // wrong: remove: (_, { age }) => void buckets.delete(age),
    remove: (id, { age }) => void buckets.get(age)?.delete(id),
    equal: (age) => new Set(buckets.get(age) ?? []),
    among: (ages) => new Set(ages.flatMap((age) => [...index.equal(age)])),
    // wrong: range: (low, high) => index.among([...buckets.keys()].filter((age) => low <= age && age < high)),
    range: (low, high) => index.among([...buckets.keys()].filter((age) => low <= age && age <= high)),
  }
  return index
}

/** Entries in the order of age. */
export function makeSorted(): RowIndex {
  let entries: { readonly age: number; readonly id: string }[] = []
  const between = (low: number, high: number) =>
    entries.filter(({ age }) => low <= age && age <= high).map(({ id }) => id)
  const index: RowIndex = {
    add: (id, { age }) => {
      entries = [...entries, { age, id }].sort((a, b) => a.age - b.age)
    },
    update: (id, before, after) => {
      index.remove(id, before)
      index.add(id, after)
    },
    remove: (gone) => {
      entries = entries.filter(({ id }) => id !== gone)
    },
    equal: (age) => new Set(between(age, age)),
    // wrong: among: (ages) => new Set(between(Math.min(...ages), Math.max(...ages))),
    among: (ages) => new Set(ages.flatMap((age) => between(age, age))),
    range: (low, high) => new Set(between(low, high)),
  }
  return index
}
