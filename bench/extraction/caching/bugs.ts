import type { Bugs } from '../harness/bug.ts'
import { rejected, thrown } from '../harness/thrown.ts'
import type * as subject from './subject.ts'

/** A cache of upper-case letters, its clock, and the loads so far. */
const cacheOf = (s: typeof subject, capacity = 2, load?: (key: string) => Promise<unknown>) => {
  const clock = { time: 0 }
  const loads: string[] = []
  const cache = s.createCache<string, unknown>({
    capacity,
    ttlMs: 100,
    now: () => clock.time,
    load: (key) => {
      loads.push(key)
      return load ? load(key) : Promise.resolve(key.toUpperCase())
    },
  })
  const getAll = async (...keys: readonly string[]) => {
    for (const key of keys) await cache.get(key)
  }
  return { cache, clock, loads, getAll }
}

/** Promises that are settled by hand. */
const byHand = () => {
  const settlers: { resolve: (value: unknown) => void; reject: (error: Error) => void }[] = []
  const load = () => new Promise<unknown>((resolve, reject) => settlers.push({ resolve, reject }))
  return { settlers, load }
}

export const bugs: Bugs<typeof subject> = {
  'life-of-nothing-accepted': {
    sentence: 'Capacity and life time are whole numbers of at least 1; otherwise it throws a `RangeError`.',
    wrong: 'The life time is not checked.',
    is: 'for (const setting of [capacity, ttlMs])',
    becomes: 'for (const setting of [capacity])',
    witness: (s) =>
      thrown(() =>
        s.createCache({ capacity: 1, ttlMs: 0, now: () => 0, load: () => Promise.resolve(0) }).keys(),
      ),
    right: { type: 'RangeError' },
  },
  'load-for-each-get': {
    sentence:
      'Whoever asks for a key that is just being loaded waits for that same load; there is never more than one load of a key at a time.',
    wrong: 'Each `get` starts a load as long as no value is there.',
    is: 'const running = loads.get(key)',
    becomes: 'const running = capacity < 0 ? loads.get(key) : undefined',
    witness: async (s) => {
      const { cache, loads } = cacheOf(s)
      await Promise.all([cache.get('a'), cache.get('a')])
      return loads
    },
    right: ['a'],
  },
  'one-load-at-a-time': {
    sentence: 'Loads of different keys do not wait for each other.',
    wrong: 'A load begins when the loads before it have ended.',
    is: 'const loading = (async () => load(key))()',
    becomes:
      'const before = [...loads.values()]\n    const loading = before.length === 0 ? (async () => load(key))() : Promise.allSettled(before).then(() => load(key))',
    witness: (s) => {
      const { cache, loads } = cacheOf(s, 2, byHand().load)
      void cache.get('a')
      void cache.get('b')
      return loads
    },
    right: ['a', 'b'],
  },
  'fresh-from-the-start-of-the-load': {
    sentence: 'A value is fresh for the life time, counted from the moment when its load ended.',
    wrong: 'The life time is counted from the moment when the load began.',
    is: 'const loading = (async () => load(key))()\n    const ended = loading.then(\n      (value) => {\n        if (loads.get(key) === ended) {\n          loads.delete(key)\n          store(key, value)',
    becomes:
      'const began = now()\n    const loading = (async () => load(key))()\n    const ended = loading.then(\n      (value) => {\n        if (loads.get(key) === ended) {\n          loads.delete(key)\n          store(key, value)\n          entries.set(key, { value, staleAt: began + ttlMs })',
    witness: async (s) => {
      const { settlers, load } = byHand()
      const { cache, clock } = cacheOf(s, 2, load)
      const value = cache.get('a')
      clock.time = 60
      settlers[0]?.resolve('A')
      await value
      clock.time = 120
      return cache.peek('a')
    },
    right: 'A',
  },
  'fresh-at-the-end-of-life': {
    sentence: 'When exactly the life time has passed it is stale.',
    wrong: 'A value is still fresh when exactly the life time has passed.',
    is: 'now() < staleAt',
    becomes: 'now() <= staleAt',
    witness: async (s) => {
      const { cache, clock, getAll } = cacheOf(s)
      await getAll('a')
      clock.time = 100
      return cache.peek('a')
    },
    right: undefined,
  },
  'use-prolongs-life': {
    sentence: 'A value is fresh for the life time, counted from the moment when its load ended.',
    wrong: 'Each use of a value starts its life time anew.',
    is: '        entries.set(key, entry)\n',
    becomes: '        entries.set(key, { ...entry, staleAt: now() + ttlMs })\n',
    witness: async (s) => {
      const { cache, clock, getAll } = cacheOf(s)
      await getAll('a')
      clock.time = 60
      await getAll('a')
      clock.time = 120
      return cache.peek('a')
    },
    right: undefined,
  },
  'stale-when-loading-fails': {
    sentence: 'A stale value is never handed out.',
    wrong: 'When a load fails the stale value is handed out.',
    is: '        if (loads.get(key) === ended) loads.delete(key)\n        throw error',
    becomes:
      '        if (loads.get(key) === ended) loads.delete(key)\n        const stale = entries.get(key)\n        if (stale) return stale.value\n        throw error',
    witness: async (s) => {
      const { settlers, load } = byHand()
      const { cache, clock } = cacheOf(s, 2, load)
      const first = cache.get('a')
      settlers[0]?.resolve('A')
      await first
      clock.time = 100
      const second = cache.get('a')
      settlers[1]?.reject(new RangeError('down'))
      return rejected(second)
    },
    right: { type: 'RangeError' },
  },
  'undefined-not-remembered': {
    sentence: '`undefined` and `null` are values like any other.',
    wrong: '`undefined` and `null` are loaded again each time.',
    is: '          store(key, value)\n',
    becomes: '          if (value !== undefined && value !== null) store(key, value)\n',
    witness: async (s) => {
      const { loads, getAll } = cacheOf(s, 2, () => Promise.resolve(null))
      await getAll('a', 'a')
      return loads
    },
    right: ['a'],
  },
  'failures-remembered': {
    sentence: 'Failures are never remembered: the next `get` loads anew.',
    wrong: 'A load that failed stays, and everybody after it gets its error.',
    is: '        if (loads.get(key) === ended) loads.delete(key)\n        throw error',
    becomes: '        throw error',
    witness: async (s) => {
      const { cache, loads } = cacheOf(s, 2, () => Promise.reject(new Error('down')))
      await rejected(cache.get('a'))
      await rejected(cache.get('a'))
      return loads
    },
    right: ['a', 'a'],
  },
  'errors-wrapped': {
    sentence: 'If a load fails, everybody who waits for it gets the very same error.',
    wrong: 'The error is wrapped in another.',
    is: '        throw error\n',
    becomes: "        throw new Error('Could not load', { cause: error })\n",
    witness: (s) => rejected(cacheOf(s, 2, () => Promise.reject(new RangeError('down'))).cache.get('a')),
    right: { type: 'RangeError' },
  },
  'throwing-loads-leak': {
    sentence: 'It makes no difference whether `load` throws or its promise rejects.',
    wrong: 'A load that throws is remembered as one that is running.',
    is: 'const loading = (async () => load(key))()',
    becomes:
      'let loading: Promise<V>\n    try {\n      loading = load(key)\n    } catch (error) {\n      const failed = Promise.reject<V>(error)\n      loads.set(key, failed)\n      return failed\n    }',
    witness: async (s) => {
      const { cache, loads } = cacheOf(s, 2, () => {
        throw new Error('down')
      })
      await rejected(cache.get('a'))
      await rejected(cache.get('a'))
      return loads
    },
    right: ['a', 'a'],
  },
  'one-value-too-many': {
    sentence: 'There are never more values than the capacity.',
    wrong: 'There is one value more than the capacity.',
    is: '    for (const key of entries.keys()) {\n      if (entries.size > capacity)',
    becomes: '    for (const key of entries.keys()) {\n      if (entries.size > capacity + 1)',
    witness: async (s) => {
      const { cache, getAll } = cacheOf(s)
      await getAll('a', 'b', 'c')
      return cache.keys().length
    },
    right: 2,
  },
  'oldest-value-goes': {
    sentence:
      'If a new value needs room, stale ones go first; if there are none, the one goes that was used least recently.',
    wrong: 'The value goes that was loaded first.',
    is: '        entries.delete(key)\n        entries.set(key, entry)\n',
    becomes: '',
    witness: async (s) => {
      const { cache, getAll } = cacheOf(s)
      await getAll('a', 'b', 'a', 'c')
      return cache.keys()
    },
    right: ['a', 'c'],
  },
  'stale-values-keep-their-room': {
    sentence:
      'If a new value needs room, stale ones go first; if there are none, the one goes that was used least recently.',
    wrong: 'Stale values are not looked for.',
    is: 'if (entries.size > capacity && !isFresh(entry)) entries.delete(key)',
    becomes: 'if (entries.size > capacity + 1 && !isFresh(entry)) entries.delete(key)',
    witness: async (s) => {
      const { cache, clock, getAll } = cacheOf(s)
      await getAll('a')
      clock.time = 50
      await getAll('b', 'a')
      clock.time = 110
      await getAll('c')
      return cache.keys()
    },
    right: ['b', 'c'],
  },
  'reloading-keeps-its-place': {
    sentence: 'A value is used when `get` returns it and when it is loaded.',
    wrong: 'A key that is loaded again keeps its place in the line.',
    is: '    entries.delete(key)\n    entries.set(key, { value',
    becomes: '    entries.set(key, { value',
    witness: async (s) => {
      const { cache, clock, getAll } = cacheOf(s)
      await getAll('a')
      clock.time = 50
      await getAll('b')
      clock.time = 110
      await getAll('a')
      return cache.keys()
    },
    right: ['b', 'a'],
  },
  'peek-is-a-use': {
    sentence: 'It never loads and is not a use.',
    wrong: 'Peeking at a value is a use.',
    is: 'peek: (key) => freshEntry(key)?.value',
    becomes:
      'peek(key) {\n      const entry = freshEntry(key)\n      if (entry) {\n        entries.delete(key)\n        entries.set(key, entry)\n      }\n      return entry?.value\n    }',
    witness: async (s) => {
      const { cache, getAll } = cacheOf(s)
      await getAll('a', 'b')
      cache.peek('a')
      return cache.keys()
    },
    right: ['a', 'b'],
  },
  'stale-keys-listed': {
    sentence: '`keys()` lists the keys with fresh values, the least recently used first.',
    wrong: 'Keys with stale values are listed too.',
    is: 'keys: () => [...entries].filter(([, entry]) => isFresh(entry)).map(([key]) => key)',
    becomes: 'keys: () => [...entries.keys()]',
    witness: async (s) => {
      const { cache, clock, getAll } = cacheOf(s)
      await getAll('a')
      clock.time = 100
      return cache.keys()
    },
    right: [],
  },
  'invalidated-load-kept': {
    sentence:
      'If the key is just being loaded, those who wait still get their value, but it is not kept, and a `get` after the invalidation starts a load of its own.',
    wrong: 'What is being loaded is kept in spite of an invalidation.',
    is: '    invalidate(key) {\n      entries.delete(key)\n      loads.delete(key)',
    becomes: '    invalidate(key) {\n      entries.delete(key)',
    witness: async (s) => {
      const { settlers, load } = byHand()
      const { cache } = cacheOf(s, 2, load)
      const first = cache.get('a')
      cache.invalidate('a')
      settlers[0]?.resolve('A')
      await first
      return cache.keys()
    },
    right: [],
  },
  'invalidated-load-overtakes': {
    sentence:
      'If the key is just being loaded, those who wait still get their value, but it is not kept, and a `get` after the invalidation starts a load of its own.',
    wrong: 'An invalidated load is kept when another load of the key is running.',
    is: 'if (loads.get(key) === ended) {',
    becomes: 'if (loads.has(key)) {',
    witness: async (s) => {
      const { settlers, load } = byHand()
      const { cache } = cacheOf(s, 2, load)
      const first = cache.get('a')
      cache.invalidate('a')
      void cache.get('a')
      settlers[0]?.resolve('old')
      await first
      return cache.peek('a')
    },
    right: undefined,
  },
  'clear-overlooks-loads': {
    sentence: '`clear` does this for all keys.',
    wrong: 'Clearing does not look at what is being loaded.',
    is: '      entries.clear()\n      loads.clear()',
    becomes: '      entries.clear()',
    witness: async (s) => {
      const { settlers, load } = byHand()
      const { cache } = cacheOf(s, 2, load)
      const first = cache.get('a')
      cache.clear()
      settlers[0]?.resolve('A')
      await first
      return cache.keys()
    },
    right: [],
  },
  'joining-counted-as-a-miss': {
    sentence:
      '`stats()` counts, since the cache was made: a `get` that starts a load is a miss, every other one a hit, and the two together are the number of all `get`s.',
    wrong: 'A `get` that waits for a load that is running counts as a miss.',
    is: '      if (running) {\n        hits += 1',
    becomes: '      if (running) {\n        misses += 1',
    witness: async (s) => {
      const { cache } = cacheOf(s)
      await Promise.all([cache.get('a'), cache.get('a')])
      return cache.stats()
    },
    right: { hits: 1, misses: 1 },
  },
}
