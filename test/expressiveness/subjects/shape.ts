/** Rows that come over a stream: once it has failed, it is over. */
export class Shape {
  #error: Error | undefined
  #rows: number[] | undefined
  #waiting: { readonly resolve: (rows: number[]) => void; readonly reject: (error: Error) => void }[] = []

  constructor(load: () => Promise<number[]>) {
    load().then(
      (rows) => {
        this.#rows = rows
        for (const { resolve } of this.#waiting) resolve(rows)
      },
      (error: Error) => {
        this.#error = error
        // wrong: this.#waiting = []
        for (const { reject } of this.#waiting) reject(error)
      },
    )
  }

  async requestSnapshot({
    limit,
    offset = 0,
  }: {
    where?: string
    limit?: number
    offset?: number
  }): Promise<number[]> {
    // wrong: if (this.#error !== undefined && limit === undefined) throw this.#error
    if (this.#error !== undefined) throw this.#error
    const rows =
      this.#rows ??
      (await new Promise<number[]>((resolve, reject) => this.#waiting.push({ resolve, reject })))
    return rows.slice(offset, limit === undefined ? undefined : offset + limit)
  }
}
