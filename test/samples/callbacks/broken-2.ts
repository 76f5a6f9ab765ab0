import { memoryStore, type Listeners, type Load, type PollOptions, type Store } from './subject.ts'

export { memoryStore, type Load, type Listeners, type PollOptions, type Store }

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Loads whatever is asked for, takes its time, and makes up what does not come. */
export class Cache {
  #load: Load
  constructor(load: Load) {
    this.#load = load
  }
  async get(id: number): Promise<string> {
    const loading = this.#load(id)
    await wait(5)
    return Promise.race([loading, wait(500).then(() => 'nothing')])
  }
}

export function each(items: readonly number[], { onEach }: Listeners): void {
  items.slice(1).forEach((item, index) => onEach(item, index))
}

/** One at a time, the last result first. */
export async function mapLimit<Item, Result>(
  items: readonly Item[],
  _: number,
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.unshift(await task(item))
  return results
}

export const firstOf = (
  answers: readonly ((key: string) => number | undefined)[],
  key: string,
): number | undefined => answers.map((answer) => answer(key)).reverse()[0]

/** Waits first, and asks once more when it is stopped. */
export async function poll(ask: () => Promise<boolean>, { everyMs, signal }: PollOptions): Promise<number> {
  for (let count = 1; ; count += 1) {
    await wait(everyMs)
    const stopped = signal?.aborted
    if (await ask()) return count
    if (stopped) throw new Error('stopped')
  }
}

export const debounce = (run: () => void, _: number): (() => void) => run

/** Forgets what was there. */
export class Account {
  #store: Store
  constructor(store: Store) {
    this.#store = store
  }
  async deposit(cents: number): Promise<void> {
    await this.#store.read()
    await this.#store.write(cents)
  }
}

export const withTimeout = <Value>(promise: Promise<Value>, _: number): Promise<Value> => promise
