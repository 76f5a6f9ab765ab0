export interface CacheOptions<K, V> {
  readonly capacity: number
  /** The life time of a value in milliseconds. */
  readonly ttlMs: number
  /** The time in milliseconds; it never goes back. */
  readonly now: () => number
  readonly load: (key: K) => Promise<V>
}

export interface Stats {
  readonly hits: number
  readonly misses: number
}

export interface Cache<K, V> {
  get(key: K): Promise<V>
  peek(key: K): V | undefined
  keys(): K[]
  invalidate(key: K): void
  clear(): void
  stats(): Stats
}

interface Entry<V> {
  readonly value: V
  readonly staleAt: number
}

/** A cache of what `load` gives. */
export function createCache<K, V>({ capacity, ttlMs, now, load }: CacheOptions<K, V>): Cache<K, V> {
  for (const setting of [capacity, ttlMs]) {
    if (!Number.isSafeInteger(setting) || setting < 1)
      throw new RangeError(`Not a whole number above 0: ${setting}`)
  }
  /** The least recently used first. */
  const entries = new Map<K, Entry<V>>()
  const loads = new Map<K, Promise<V>>()
  let hits = 0
  let misses = 0

  const isFresh = ({ staleAt }: Entry<V>) => now() < staleAt

  const freshEntry = (key: K): Entry<V> | undefined => {
    const entry = entries.get(key)
    return entry && isFresh(entry) ? entry : undefined
  }

  const makeRoom = () => {
    for (const [key, entry] of entries) {
      if (entries.size > capacity && !isFresh(entry)) entries.delete(key)
    }
    for (const key of entries.keys()) {
      if (entries.size > capacity) entries.delete(key)
    }
  }

  const store = (key: K, value: V) => {
    entries.delete(key)
    entries.set(key, { value, staleAt: now() + ttlMs })
    makeRoom()
  }

  const startLoad = (key: K): Promise<V> => {
    const loading = (async () => load(key))()
    const ended = loading.then(
      (value) => {
        if (loads.get(key) === ended) {
          loads.delete(key)
          store(key, value)
        }
        return value
      },
      (error: unknown) => {
        if (loads.get(key) === ended) loads.delete(key)
        throw error
      },
    )
    loads.set(key, ended)
    return ended
  }

  return {
    async get(key) {
      const entry = freshEntry(key)
      if (entry) {
        hits += 1
        entries.delete(key)
        entries.set(key, entry)
        return entry.value
      }
      const running = loads.get(key)
      if (running) {
        hits += 1
        return running
      }
      misses += 1
      return startLoad(key)
    },
    peek: (key) => freshEntry(key)?.value,
    keys: () => [...entries].filter(([, entry]) => isFresh(entry)).map(([key]) => key),
    invalidate(key) {
      entries.delete(key)
      loads.delete(key)
    },
    clear() {
      entries.clear()
      loads.clear()
    },
    stats: () => ({ hits, misses }),
  }
}
