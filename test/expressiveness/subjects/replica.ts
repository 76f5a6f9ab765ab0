/** A set of which several people have a copy; who takes something out, takes it out for ever. */
export class Replica<T> {
  readonly #added: ReadonlySet<T>
  readonly #removed: ReadonlySet<T>

  constructor(added: Iterable<T> = [], removed: Iterable<T> = []) {
    this.#added = new Set(added)
    this.#removed = new Set(removed)
  }

  add(item: T): Replica<T> {
    return new Replica([...this.#added, item], this.#removed)
  }

  remove(item: T): Replica<T> {
    return new Replica(this.#added, [...this.#removed, item])
  }

  merge(other: Replica<T>): Replica<T> {
    // wrong: return new Replica([...this.#added, ...other.#added], this.#removed)
    // wrong: return other.#removed.size > this.#removed.size ? other : new Replica([...this.#added, ...other.#added], this.#removed)
    // wrong: return new Replica([...this.#added, ...other.#added], [...this.#removed].filter((item) => !other.#added.has(item)))
    // wrong: return new Replica([...this.#added].filter((item) => !other.#added.has(item)), [...this.#removed, ...other.#removed])
    // wrong: return new Replica([...this.#added, ...other.#added].filter((item) => this.#added.has(item) !== other.#added.has(item)))
    return new Replica([...this.#added, ...other.#added], [...this.#removed, ...other.#removed])
  }

  query(): T[] {
    return [...this.#added].filter((item) => !this.#removed.has(item)).sort()
  }
}
