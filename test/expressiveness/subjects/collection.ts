export interface Row {
  readonly id: string
  readonly parent: string | null
}

export interface Node {
  readonly id: string
  readonly children: Node[]
}

/** Rows as the server holds them, beneath changes that it has not answered yet. */
export class Collection {
  #rows: readonly Row[]
  #pending: { readonly id: string; readonly patch: Partial<Row> }[] = []

  constructor(rows: readonly Row[]) {
    this.#rows = rows
  }

  update(id: string, patch: Partial<Row>): { confirm(): void; reject(): void } {
    const change = { id, patch }
    this.#pending.push(change)
    const settle = () => {
      this.#pending = this.#pending.filter((other) => other !== change)
    }
    return {
      confirm: () => {
        settle()
        this.#rows = this.#rows.map((row) => (row.id === id ? { ...row, ...patch } : row))
      },
      // wrong: reject: () => undefined,
      // wrong: reject: () => void this.#pending.shift(),
      // wrong: reject: () => void (this.#rows = this.#rows.filter((row) => row.id !== id)),
      reject: settle,
    }
  }

  /** What is shown: the server's rows with the pending changes. */
  rows(): Row[] {
    return this.#rows.map((row) =>
      this.#pending.reduce((shown, { id, patch }) => (id === shown.id ? { ...shown, ...patch } : shown), row),
    )
  }

  tree(): Node[] {
    const rows = this.rows()
    const below = (parent: string | null): Node[] =>
      rows.filter((row) => row.parent === parent).map(({ id }) => ({ id, children: below(id) }))
    return below(null)
  }
}
