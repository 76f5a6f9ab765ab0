export abstract class Account {
  static readonly fee: number = 2
  protected cents: number
  readonly owner: string

  constructor(owner: string, cents: number) {
    this.owner = owner
    this.cents = cents
  }

  static open(owner: string): Savings {
    // wrong: return new Savings(owner, 1)
    return new Savings(owner, 0)
  }

  get balance(): number {
    // wrong: return this.cents + 1
    return this.cents
  }

  deposit(cents: number): this {
    // wrong: this.cents = cents
    this.cents += cents
    return this
  }

  abstract interest(rate: number): number
}

export class Savings extends Account {
  interest(rate: number): number {
    // wrong: return this.cents + rate
    return this.cents * rate
  }
}

export class Stack<Item> {
  readonly #items: Item[] = []

  push(item: Item): number {
    // wrong: return this.#items.unshift(item)
    return this.#items.push(item)
  }

  pop(): Item | undefined {
    return this.#items.pop()
  }

  get size(): number {
    return this.#items.length
  }

  *[Symbol.iterator](): IterableIterator<Item> {
    // wrong: yield* this.#items.slice(1)
    yield* this.#items
  }

  static of<Item>(...items: readonly Item[]): Stack<Item> {
    const made = new Stack<Item>()
    for (const item of items) made.push(item)
    return made
  }
}
