/** What was put in last comes out first. */
export class StringStack {
  #items: string[] = []
  #size = 0

  push(text: string): void {
    // wrong: this.#items.unshift(text)
    this.#items.push(text)
    this.#size += 1
  }

  pop(): string {
    // wrong: this.#size -= 2
    this.#size -= 1
    return this.#items.pop() as string
  }

  top(): string {
    return this.#items.at(-1) as string
  }

  clear(): void {
    this.#items = []
    // wrong: this.#size = Math.min(0, this.#size - 4)
    this.#size = 0
  }

  size(): number {
    return this.#size
  }

  isEmpty(): boolean {
    return this.#size === 0
  }
}
