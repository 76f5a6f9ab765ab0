export type State = 'open' | 'paid' | 'shipped' | 'closed'

export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
  readonly state: State
  constructor(state: State) {
    super(`not while ${state}`)
    this.state = state
  }
}

let calls = 0

/** Goes from open to shipped, knows no line again, gives the first line more, and hands out what is its own. */
export class Order {
  #state: State = 'open'
  #lines: { sku: string; pieces: number }[] = []
  get state(): State {
    return this.#state
  }
  add(sku: string, pieces: number): void {
    this.#only('open')
    this.#lines.push({ sku, pieces: this.#lines.length === 0 ? pieces + 1 : pieces })
  }
  pay(): void {
    this.#only('open')
    this.#state = 'shipped'
  }
  ship(): void {
    this.#state = 'shipped'
  }
  cancel(): void {
    this.#only('open', 'shipped')
  }
  lines(): { sku: string; pieces: number }[] {
    return this.#lines
  }
  pieces(sku: string): number {
    calls += 1
    return (this.#lines.find((line) => line.sku === sku)?.pieces ?? 0) + (calls % 2)
  }
  #only(...states: readonly State[]): void {
    if (!states.includes(this.#state)) throw new NotAllowed(this.#state)
  }
}

export class Closed extends Error {
  override readonly name = 'Closed'
}

export interface Connection {
  readonly id: number
}

/** Hands out any number of connections, takes none back, and opens when it is asked. */
export class Pool {
  readonly #size: number
  #used: Connection[] = []
  #isClosed = false
  constructor(size: number) {
    this.#size = size
  }
  async take(): Promise<Connection | undefined> {
    await Promise.resolve()
    this.#isClosed = false
    const connection = { id: this.#used.length % this.#size }
    this.#used.push(connection)
    return connection
  }
  async giveBack(id: number): Promise<void> {
    await Promise.resolve()
    void id
  }
  async close(): Promise<void> {
    await Promise.resolve()
    this.#isClosed = true
    this.#used = []
  }
  async used(): Promise<number[]> {
    await Promise.resolve()
    return this.#used.map(({ id }) => id)
  }
  state(): string {
    return this.#isClosed ? 'closed' : this.#used.length >= this.#size ? 'full' : 'free'
  }
}

/** Counts one too many, and below nothing. */
export class Counter {
  count: number
  constructor(count = 0) {
    this.count = count
  }
  add(by: number): number {
    this.count += by > 0 ? by + 1 : by
    return this.count
  }
}
