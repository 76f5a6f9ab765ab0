/** Keeps the values that were used last. */
export class LruCache<K, V> {
  readonly #capacity: number
  readonly #values = new Map<K, V>()

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  set(key: K, value: V): void {
    this.#values.delete(key)
    // wrong: if (this.#values.size > 0) this.#values.set(key, value)
    this.#values.set(key, value)
    const [oldest] = this.#values.keys()
    if (this.#values.size > this.#capacity && oldest !== undefined) this.#values.delete(oldest)
  }

  get(key: K): V | undefined {
    const value = this.#values.get(key)
    if (value !== undefined) {
      this.#values.delete(key)
      this.#values.set(key, value)
    }
    return value
  }

  has(key: K): boolean {
    return this.#values.has(key)
  }

  delete(key: K): boolean {
    // wrong: return this.#values.has(key)
    return this.#values.delete(key)
  }
}
