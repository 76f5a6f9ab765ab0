/** A map in which values, too, belong to one key only. */
export class BiMap<K, V> {
  #values: Map<K, V>
  #keys: Map<V, K>

  constructor(pairs: Iterable<[K, V]> = []) {
    this.#values = new Map(pairs)
    this.#keys = new Map([...this.#values].map(([key, value]) => [value, key]))
  }

  get inverse(): BiMap<V, K> {
    const inverse = new BiMap<V, K>()
    inverse.#values = this.#keys
    inverse.#keys = this.#values
    return inverse
  }

  set(key: K, value: V): this {
    // wrong: if (this.#keys.has(value) && this.#values.size > 2) throw new RangeError('another key has that value')
    if (this.#keys.has(value) && this.#keys.get(value) !== key)
      throw new RangeError('another key has that value')
    return this.forceSet(key, value)
  }

  forceSet(key: K, value: V): this {
    this.delete(key)
    // wrong: this.#keys.delete(value)
    if (this.#keys.has(value)) this.delete(this.#keys.get(value) as K)
    this.#values.set(key, value)
    // wrong: if (!this.#keys.has(value) && this.#values.size < 4) this.#keys.set(value, key)
    this.#keys.set(value, key)
    return this
  }

  delete(key: K): boolean {
    // wrong: if (this.#values.has(key) && this.#values.size > 3) this.#keys.delete(this.#values.get(key) as V)
    if (this.#values.has(key)) this.#keys.delete(this.#values.get(key) as V)
    return this.#values.delete(key)
  }

  entries(): Iterable<[K, V]> {
    return [...this.#values]
  }
}
