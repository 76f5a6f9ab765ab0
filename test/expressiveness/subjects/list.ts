/** A list that never changes. */
export class List<T> {
  readonly #items: T[]

  private constructor(items: T[]) {
    this.#items = items
  }

  static of<T>(items: readonly T[]): List<T> {
    return new List([...items])
  }

  // wrong: splice(index: number, count = 0, ...added: T[]): List<T> {
  splice(index: number, count = Infinity, ...added: T[]): List<T> {
    // wrong: const start = index < 0 ? this.#items.length + index : Math.min(index, this.#items.length)
    const start = index < 0 ? Math.max(0, this.#items.length + index) : Math.min(index, this.#items.length)
    const end = start + Math.max(0, count)
    // wrong: return new List([...this.#items.slice(0, start), ...this.#items.slice(end), ...added])
    // wrong: this.#items.splice(start, Math.max(0, count), ...added); return new List([...this.#items])
    return new List([...this.#items.slice(0, start), ...added, ...this.#items.slice(end)])
  }

  slice(from = 0, to = this.#items.length): List<T> {
    const place = (index: number) => (index < 0 ? Math.max(0, this.#items.length + index) : index)
    // wrong: return new List(this.#items.filter((_, at) => at >= place(from) && at <= place(to)))
    // wrong: return new List(this.#items.filter((_, at) => at >= from && at < place(to)))
    return new List(this.#items.filter((_, at) => at >= place(from) && at < place(to)))
  }

  toArray(): T[] {
    return [...this.#items]
  }
}
