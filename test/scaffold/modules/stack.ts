/** Last in, first out. */
export class Stack<T> {
  #items: T[] = []

  get size(): number {
    return this.#items.length
  }

  push(item: T): void {
    this.#items.push(item)
  }

  pop(): T | undefined {
    // wrong: return this.#items.shift()
    return this.#items.pop()
  }

  peek(): T | undefined {
    return this.#items.at(-1)
  }

  clear(): void {
    this.#items = []
  }
}

/** First in, first out. */
export class Queue<T> {
  #items: T[] = []

  get length(): number {
    return this.#items.length
  }

  enqueue(item: T): void {
    // wrong: this.#items.unshift(item)
    this.#items.push(item)
  }

  dequeue(): T | undefined {
    return this.#items.shift()
  }
}
