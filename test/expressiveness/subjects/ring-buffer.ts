/** A queue of a fixed size: null stands for "full" and for "empty". */
export class RingBuffer<T> {
  readonly #slots: (T | undefined)[]
  #first = 0
  #length = 0

  constructor(size: number) {
    this.#slots = new Array<T | undefined>(size)
  }

  enqueue(value: T): T | null {
    // wrong: if (this.#length > this.#slots.length) return null
    if (this.isFull()) return null
    // wrong: this.#slots[this.#length % this.#slots.length] = value
    this.#slots[(this.#first + this.#length) % this.#slots.length] = value
    this.#length += 1
    return value
  }

  dequeue(): T | null {
    if (this.#length === 0) return null
    const value = this.#slots[this.#first] as T
    // wrong: this.#first += 1
    this.#first = (this.#first + 1) % this.#slots.length
    this.#length -= 1
    return value
  }

  isFull(): boolean {
    // wrong: return this.#length >= this.#slots.length - 1
    return this.#length === this.#slots.length
  }
}
