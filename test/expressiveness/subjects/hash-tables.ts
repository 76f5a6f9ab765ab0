export interface Table<V> {
  set(key: string, value: V): void
  get(key: string): V | undefined
  delete(key: string): boolean
}

const hash = (key: string, size: number): number =>
  [...key].reduce((code, character) => (code * 31 + (character.codePointAt(0) ?? 0)) % size, 7 % size)

/** Of one hash, keys stand in a list. */
export function makeChained(): Table<number> {
  const chains: [string, number][][] = Array.from({ length: 8 }, () => [])
  const chainOf = (key: string) => chains[hash(key, 8)] as [string, number][]
  return {
    set: (key, value) => {
      const known = chainOf(key).find(([other]) => other === key)
      if (known === undefined) chainOf(key).push([key, value])
      else known[1] = value
    },
    // wrong: get: (key) => chainOf(key)[0]?.[1],
    get: (key) => chainOf(key).find(([other]) => other === key)?.[1],
    delete: (key) => {
      const place = chainOf(key).findIndex(([other]) => other === key)
      // wrong: return chainOf(key).splice(place, 1).length > 0
      return place >= 0 && chainOf(key).splice(place, 1).length > 0
    },
  }
}

const gone = Symbol('gone')

/** Of one hash, keys stand in the next free places. */
export function makeOpenAddressing(): Table<number> {
  let slots: ([string, number] | typeof gone | undefined)[] = new Array(4).fill(undefined)
  const placeOf = (key: string): number => {
    let free = -1
    for (let step = 0; step < slots.length; step += 1) {
      const place = (hash(key, slots.length) + step) % slots.length
      const slot = slots[place]
      if (slot === undefined) return free < 0 ? place : free
      if (slot === gone) free = free < 0 ? place : free
      // wrong: else if (hash(slot[0], slots.length) === hash(key, slots.length)) return place
      else if (slot[0] === key) return place
    }
    return free
  }
  const entryAt = (key: string): [string, number] | undefined => {
    const slot = slots[placeOf(key)]
    return typeof slot === 'object' && slot[0] === key ? slot : undefined
  }
  const put = (key: string, value: number): void => {
    let place = placeOf(key)
    if (place < 0) {
      const entries = slots
      slots = new Array(entries.length * 2).fill(undefined)
      for (const entry of entries) if (typeof entry === 'object') put(...entry)
      place = placeOf(key)
    }
    slots[place] = [key, value]
  }
  return {
    set: put,
    get: (key) => entryAt(key)?.[1],
    delete: (key) => {
      if (!entryAt(key)) return false
      slots[placeOf(key)] = gone
      return true
    },
  }
}
