/** Counters by name, in a store that is asked by promises. */
export class SharedTable {
  readonly #values = new Map<string, number>()
  readonly #pause: () => Promise<void>

  constructor(pause: () => Promise<void>) {
    this.#pause = pause
  }

  /** Puts a value where there is none. */
  insert(key: string, value: number): boolean {
    // wrong: if (this.#values.get(key) === value) return false
    if (this.#values.has(key)) return false
    this.#values.set(key, value)
    return true
  }

  async increment(key: string, by: number): Promise<number> {
    await this.#pause()
    // wrong: const before = this.#values.get(key); await this.#pause()
    const before = this.#values.get(key)
    const after = (before ?? 0) + by
    // wrong: await this.#pause(); this.#values.set(key, after)
    this.#values.set(key, after)
    return after
  }

  async lookup(key: string): Promise<number | undefined> {
    // wrong: if (this.#values.has(key)) await this.#pause(); else return this.#pause().then(() => 0)
    await this.#pause()
    return this.#values.get(key)
  }

  async delete(key: string): Promise<boolean> {
    // wrong: const known = this.#values.get(key); await this.#pause(); if (known !== this.#values.get(key)) return true
    await this.#pause()
    return this.#values.delete(key)
  }
}
