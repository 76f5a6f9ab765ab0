export type Load = (id: number) => Promise<string>

/** One load for each id, however often it is asked for. */
export class Cache {
  #load: Load
  #known = new Map<number, Promise<string>>()
  constructor(load: Load) {
    this.#load = load
  }
  get(id: number): Promise<string> {
    const known = this.#known.get(id)
    if (known) return known
    const loading = this.#load(id).catch((error: unknown) => {
      this.#known.delete(id)
      throw error
    })
    this.#known.set(id, loading)
    return loading
  }
}

export interface Listeners {
  readonly onEach: (item: number, index: number) => void
  readonly onEnd?: (count: number) => void
}

export function each(items: readonly number[], { onEach, onEnd }: Listeners): void {
  items.forEach((item, index) => onEach(item, index))
  onEnd?.(items.length)
}

/** The results in order, with so many calls at a time. */
export async function mapLimit<Item, Result>(
  items: readonly Item[],
  limit: number,
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const index = next++
      results[index] = await task(items[index] as Item)
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  return results
}

/** The first answer of several that count. */
export function firstOf(answers: readonly ((key: string) => number | undefined)[], key: string): number | undefined {
  for (const answer of answers) {
    const found = answer(key)
    if (found !== undefined) return found
  }
  return undefined
}

export interface PollOptions {
  readonly everyMs: number
  readonly signal?: AbortSignal
}

/** Asks until the answer is there, waiting in between. */
export async function poll(ask: () => Promise<boolean>, { everyMs, signal }: PollOptions): Promise<number> {
  for (let count = 1; ; count += 1) {
    signal?.throwIfAborted()
    if (await ask()) return count
    signal?.throwIfAborted()
    await new Promise<void>((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer)
        reject(signal?.reason as Error)
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop)
        resolve()
      }, everyMs)
      signal?.addEventListener('abort', stop, { once: true })
    })
  }
}

/** Calls once when nobody has called for a while. */
export function debounce(run: () => void, waitMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(timer)
    timer = setTimeout(run, waitMs)
  }
}

export interface Store {
  readonly read: () => Promise<number>
  readonly write: (cents: number) => Promise<void>
}

/** Deposits one after the other, however they are called. */
export class Account {
  #store: Store
  #last: Promise<unknown> = Promise.resolve()
  constructor(store: Store) {
    this.#store = store
  }
  deposit(cents: number): Promise<void> {
    const next = this.#last.then(async () => this.#store.write((await this.#store.read()) + cents))
    this.#last = next.catch(() => undefined)
    return next
  }
}

/** A store in memory whose answers take their time. */
export function memoryStore(wait: () => Promise<void>): Store & { readonly cents: () => number } {
  let cents = 0
  return {
    cents: () => cents,
    read: async () => {
      await wait()
      return cents
    },
    write: async (value) => {
      await wait()
      cents = value
    },
  }
}

/** Gives up after a time. */
export function withTimeout<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RangeError(`after ${milliseconds} ms`)), milliseconds)
    promise.then(
      (value) => {
        clearTimeout(timer)
        resolve(value)
      },
      (error: unknown) => {
        clearTimeout(timer)
        reject(error as Error)
      },
    )
  })
}
