/** Gives out its values in the order of a comparator. */
export class Heap<T> {
  readonly #items: T[] = []
  readonly #compare: (a: T, b: T) => number

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare
  }

  push(value: T): void {
    this.#items.push(value)
    let at = this.#items.length - 1
    while (at > 0) {
      const above = Math.floor((at - 1) / 2)
      if (!this.#isBefore(at, above)) break
      this.#swap(at, above)
      // wrong: at -= 1
      at = above
    }
  }

  pop(): T | undefined {
    this.#swap(0, this.#items.length - 1)
    const popped = this.#items.pop()
    let at = 0
    for (;;) {
      let next = at
      for (const below of [2 * at + 1, 2 * at + 2]) {
        // wrong: if (below < this.#items.length - 1 && this.#isBefore(below, next)) next = below
        // wrong: if (below < this.#items.length && this.#isBefore(below, at)) next = below
        if (below < this.#items.length && this.#isBefore(below, next)) next = below
      }
      if (next === at) return popped
      this.#swap(at, next)
      at = next
    }
  }

  empty(): boolean {
    return this.#items.length === 0
  }

  #isBefore(one: number, other: number): boolean {
    return this.#compare(this.#items[one] as T, this.#items[other] as T) < 0
  }

  #swap(one: number, other: number): void {
    if (this.empty()) return
    const [a, b] = [this.#items[one] as T, this.#items[other] as T]
    this.#items[one] = b
    this.#items[other] = a
  }
}
