/** Hands out the oldest of what has the lowest number. */
export class PriorityQueue<T> {
  #items: [T, number][] = []

  enqueue(item: [T, number]): void {
    // wrong: const place = this.#items.findIndex(([, priority]) => priority >= item[1])
    const place = this.#items.findIndex(([, priority]) => priority > item[1])
    // wrong: this.#items.push(item)
    this.#items.splice(place < 0 ? this.#items.length : place, 0, item)
  }

  dequeue(): T | undefined {
    // wrong: return this.#items.pop()?.[0]
    return this.#items.shift()?.[0]
  }

  size(): number {
    return this.#items.length
  }
}
