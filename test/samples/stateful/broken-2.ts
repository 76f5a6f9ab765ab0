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

/** Is open again when it is cancelled, counts the last pieces only, and copies its lines halfway. */
export class Order {
  #state: State = 'open'
  #lines: { sku: string; pieces: number }[] = []
  get state(): State {
    return this.#state
  }
  add(sku: string, pieces: number): void {
    this.#only('open')
    const line = this.#lines.find((other) => other.sku === sku)
    if (line) line.pieces = pieces
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
    this.#state = this.#state === 'paid' ? 'open' : 'closed'
  }
  lines(): { sku: string; pieces: number }[] {
    return [...this.#lines]
  }
  pieces(sku: string): number {
    calls += 1
    return (this.#lines.find((line) => line.sku === sku)?.pieces ?? 0) + (calls % 2)
  }
  #only(...states: readonly State[]): void {
    if (!states.includes(this.#state)) throw new Error(this.#state)
  }
}

export class Closed extends Error {
  override readonly name = 'Closed'
}

export interface Connection {
  readonly id: number
}

/** Counts from one, counts twice, and says that it is closed while it is empty. */
export class Pool {
  readonly #size: number
  #used: Connection[] = []
  #isClosed = false
  constructor(size: number) {
    this.#size = size
  }
  async take(): Promise<Connection | undefined> {
    await Promise.resolve()
    if (this.#isClosed) throw new Error('the pool is closed')
    if (this.#used.length >= this.#size) return undefined
    const free = Array.from({ length: this.#size }, (_, id) => id + 1).find((id) => !this.#used.some((used) => used.id === id))
    const connection = { id: free ?? 0 }
    this.#used.push(connection, connection)
    return { ...connection }
  }
  async giveBack(id: number): Promise<void> {
    await Promise.resolve()
    if (id < 0) this.#used = []
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
    return this.#isClosed || this.#used.length === 0 ? 'closed' : this.#used.length >= this.#size ? 'full' : 'free'
  }
}

/** Counts to three, and says nothing of what is below nothing. */
export class Counter {
  count: number
  constructor(count = 0) {
    this.count = count
  }
  add(by: number): number {
    this.count = Math.min(3, this.count + by)
    return Math.max(0, this.count)
  }
}
