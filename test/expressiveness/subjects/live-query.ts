export interface Row {
  readonly id: number
  readonly name: string | null
  readonly rank: number | null
}

export type Order = 'name' | 'rank'

export interface RowOp {
  readonly kind: 'put' | 'remove'
  readonly row: Row
}

/** A page of rows in an order; what is written shows once its response has come. */
export class LiveQuery {
  readonly #orderBy: readonly Order[]
  readonly #limit: number
  readonly #offset: number
  #rows: readonly Row[] = []
  #pending: RowOp[] = []

  constructor(orderBy: readonly Order[], limit: number, offset: number) {
    this.#orderBy = orderBy
    this.#limit = limit
    this.#offset = offset
  }

  rows(): Row[] {
    // wrong: return [...this.#rows].sort((a, b) => this.#compare(a, b)).slice(this.#offset, this.#limit)
    return [...this.#rows].sort((a, b) => this.#compare(a, b)).slice(this.#offset, this.#offset + this.#limit)
  }

  delivered(): Row[] {
    return [...this.#rows]
  }

  write(op: RowOp): void {
    this.#pending.push(op)
  }

  async deliverPending(): Promise<void> {
    await Promise.resolve()
    for (const { kind, row } of this.#pending) {
      // wrong: const others = this.#rows.filter(({ id }) => id !== row.id || kind === 'remove')
      const others = this.#rows.filter(({ id }) => id !== row.id)
      this.#rows = kind === 'put' ? [...others, row] : others
    }
    this.#pending = []
  }

  #compare(a: Row, b: Row): number {
    for (const field of this.#orderBy) {
      const [x, y] = [a[field], b[field]]
      if (x === y) continue
      // wrong: if (x === null || y === null) return x === null ? 1 : -1
      if (x === null || y === null) return x === null ? -1 : 1
      return x < y ? -1 : 1
    }
    // wrong: return 0
    return a.id - b.id
  }
}
