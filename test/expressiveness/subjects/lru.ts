/** Keeps so many values: who was not used for longest gives way. */
export class Lru<K, V> {
  readonly #max: number
  readonly #entries = new Map<K, V>()

  constructor(max: number) {
    this.#max = max
  }

  get size(): number {
    return this.#entries.size
  }

  get mostRecent(): K {
    return [...this.#entries.keys()].at(-1) as K
  }

  put(key: K, value: V): void {
    // wrong: this.#entries.set(key, value)
    this.#entries.delete(key)
    this.#entries.set(key, value)
    const [oldest] = this.#entries.keys()
    // wrong: if (this.#entries.size > this.#max + 1) this.#entries.delete(oldest as K)
    // wrong: if (this.#entries.size > this.#max) this.#entries.delete(key)
    if (this.#entries.size > this.#max) this.#entries.delete(oldest as K)
  }

  get(key: K): V | undefined {
    const value = this.#entries.get(key)
    // wrong: return value
    if (value !== undefined) this.put(key, value)
    return value
  }
}
