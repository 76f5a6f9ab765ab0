export const clamp =
  (low: number) =>
  (high: number) =>
  (value: number): number =>
    // wrong: Math.min(high, value)
    Math.max(low, Math.min(high, value))

export function* range(from: number, to: number): Generator<number, string, undefined> {
  // wrong: for (let at = from; at <= to; at++) yield at
  for (let at = from; at < to; at++) yield at
  return 'done'
}

export async function* pages<Item>(items: readonly Item[], size: number): AsyncGenerator<readonly Item[]> {
  // wrong: for (let at = 0; at + size <= items.length; at += size) yield items.slice(at, at + size)
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}

export function sortInPlace(list: number[]): void {
  // wrong: list.sort()
  list.sort((a, b) => a - b)
}

export function mapKeys<Value>(record: Readonly<Record<string, Value>>, change: (key: string) => string) {
  // wrong: return new Map(Object.entries(record))
  return new Map(Object.entries(record).map(([key, value]) => [change(key), value]))
}

export async function retry<Value>(
  attempt: (count: number) => Promise<Value>,
  times: number,
): Promise<Value> {
  for (let count = 1; count < times; count++) {
    try {
      return await attempt(count)
    } catch {
      // the next one
    }
  }
  // wrong: return attempt(1)
  return attempt(times)
}

export function pad(value: string, width: number): string
export function pad(value: number, width: number): string
export function pad(value: string | number, width: number): string {
  // wrong: return String(value).padStart(width, ' ')
  return typeof value === 'number' ? String(value).padStart(width, '0') : value.padEnd(width)
}

export function groupInto<Item, Key extends PropertyKey>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  // wrong: for (const item of items) groups.set(keyOf(item), [item])
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

export function createCounter(start = 0) {
  let count = start
  return {
    increment(by = 1) {
      // wrong: count = by
      count += by
      return this
    },
    get count() {
      return count
    },
  }
}
