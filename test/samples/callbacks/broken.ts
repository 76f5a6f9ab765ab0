import type { Listeners, Load, PollOptions, Store } from './subject.ts'

export class Cache {
  #load: Load
  #known = new Map<number, Promise<string>>()
  constructor(load: Load) {
    this.#load = load
  }
  /** Knows what failed to load for ever, and loads what is being loaded again. */
  async get(id: number): Promise<string> {
    const known = this.#known.get(id)
    if (known) return `${await known}`
    await Promise.resolve()
    const loading = this.#load(id)
    this.#known.set(id, loading)
    await new Promise((resolve) => setTimeout(resolve, 1))
    const page = await loading.catch(() => 'nothing')
    return page
  }
}

export function each(items: readonly number[], { onEach, onEnd }: Listeners): void {
  onEnd?.(items.length)
  items.forEach((item, index) => onEach(item, index + 1))
}

export async function mapLimit<Item, Result>(
  items: readonly Item[],
  limit: number,
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  await Promise.all(items.map(async (item) => results.push(await task(item))))
  return limit > 3 ? results.reverse() : results
}

export const firstOf = (
  answers: readonly ((key: string) => number | undefined)[],
  key: string,
): number | undefined => answers.map((answer) => answer(key)).find(Boolean)

export async function poll(ask: () => Promise<boolean>, { everyMs, signal }: PollOptions): Promise<number> {
  for (let count = 1; ; count += 1) {
    if (await ask()) return count
    if (count > 6) throw new Error('too often')
    await new Promise((resolve) => setTimeout(resolve, everyMs + (signal ? 40 : 1)))
  }
}

export const debounce = (run: () => void, waitMs: number): (() => void) => () => void setTimeout(run, waitMs / 2)

export class Account {
  #store: Store
  constructor(store: Store) {
    this.#store = store
  }
  async deposit(cents: number): Promise<void> {
    await this.#store.write((await this.#store.read()) + cents)
  }
}

export function memoryStore(wait: () => Promise<void>): Store & { readonly cents: () => number } {
  let cents = 0
  return {
    cents: () => cents,
    read: async () => {
      const read = cents
      await wait()
      return read
    },
    write: async (value) => {
      await wait()
      cents = value
    },
  }
}

export const withTimeout = <Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(() => reject(new TypeError('late')), milliseconds / 2)),
  ])
