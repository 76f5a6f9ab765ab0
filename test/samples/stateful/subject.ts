export type State = 'open' | 'paid' | 'shipped' | 'closed'

export class NotAllowed extends Error {
  override readonly name = 'NotAllowed'
  readonly state: State
  constructor(state: State) {
    super(`not while ${state}`)
    this.state = state
  }
}

/** An order on its way. */
export class Order {
  #state: State = 'open'
  #lines: { sku: string; pieces: number }[] = []
  get state(): State {
    return this.#state
  }
  add(sku: string, pieces: number): void {
    this.#only('open')
    const line = this.#lines.find((other) => other.sku === sku)
    if (line) line.pieces += pieces
    else this.#lines.push({ sku, pieces })
  }
  pay(): void {
    this.#only('open')
    this.#state = 'paid'
  }
  ship(): void {
    this.#only('paid')
    this.#state = 'shipped'
  }
  cancel(): void {
    this.#only('open', 'paid')
    this.#state = 'closed'
  }
  lines(): { sku: string; pieces: number }[] {
    return this.#lines.map((line) => ({ ...line }))
  }
  pieces(sku: string): number {
    return this.#lines.find((line) => line.sku === sku)?.pieces ?? 0
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

/** Hands out so many connections, and lets nobody wait. */
export class Pool {
  readonly #size: number
  #used: Connection[] = []
  #isClosed = false
  constructor(size: number) {
    this.#size = size
  }
  async take(): Promise<Connection | undefined> {
    await Promise.resolve()
    if (this.#isClosed) throw new Closed('the pool is closed')
    if (this.#used.length >= this.#size) return undefined
    const free = Array.from({ length: this.#size }, (_, id) => id).find((id) => !this.#used.some((used) => used.id === id))
    const connection = { id: free ?? 0 }
    this.#used.push(connection)
    return { ...connection }
  }
  async giveBack(id: number): Promise<void> {
    await Promise.resolve()
    this.#used = this.#used.filter((used) => used.id !== id)
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

/** Counts up and down, and never below nothing. */
export class Counter {
  count: number
  constructor(count = 0) {
    this.count = count
  }
  add(by: number): number {
    this.count = Math.max(0, this.count + by)
    return this.count
  }
}
