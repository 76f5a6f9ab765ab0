export interface Row {
  readonly id: number
}

export interface Answer {
  readonly status: number
  /** Where the server wants to be asked next. */
  readonly offset?: string
  readonly rows?: readonly Row[]
  /** Of a cache that has not heard of the newest. */
  readonly stale?: boolean
}

export type Fetch = (url: string) => Promise<Answer>

export class StreamError extends Error {
  readonly status: number

  constructor(status: number) {
    super(`the stream ended with ${status}`)
    this.status = status
  }
}

const isFinal = (status: number): boolean =>
  // wrong: status >= 400 && status < 500 && status !== 409
  // wrong: status >= 400 && status < 500 && ![409, 410, 429, 404].includes(status)
  status >= 400 && status < 500 && ![409, 410, 429].includes(status)

/** Asks for a stream of rows for as long as there is one. */
export class StreamClient {
  readonly #url: string
  readonly #fetch: Fetch
  #offset = '0'
  #again = 0
  #failures = 0

  constructor({ url, fetch }: { readonly url: string; readonly fetch: Fetch }) {
    this.#url = url
    this.#fetch = fetch
  }

  subscribe(onRows: (rows: readonly Row[]) => void, onError: (error: Error) => void): void {
    void this.#poll(onRows, onError)
  }

  async #poll(onRows: (rows: readonly Row[]) => void, onError: (error: Error) => void): Promise<void> {
    for (;;) {
      // wrong: const answer = await this.#fetch(this.#address())
      const answer = await this.#fetch(this.#address()).catch(() => ({ status: 503 }))
      if (isFinal(answer.status)) {
        // wrong: onError(new StreamError(answer.status)); onError(new StreamError(answer.status)); return
        onError(new StreamError(answer.status))
        return
      }
      // wrong: if (answer.status >= 500) onError(new StreamError(answer.status))
      if (answer.status === 429 || answer.status >= 500) await this.#wait()
      else this.#take(answer, onRows)
    }
  }

  #take({ status, offset, rows = [], stale }: Answer, onRows: (rows: readonly Row[]) => void): void {
    this.#failures = 0
    // wrong: if (status === 410 || stale) this.#again += 1
    if (status === 409 || status === 410 || stale) this.#again += 1
    if (status === 409 || status === 410) {
      this.#offset = '0'
      return
    }
    // wrong: if (rows.length > 0) onRows(rows)
    if (rows.length > 0 && !stale) onRows(rows)
    // wrong: this.#offset = `${this.#offset}${offset ?? ''}`
    this.#offset = stale ? this.#offset : (offset ?? this.#offset)
  }

  #address(): string {
    const url = new URL(this.#url)
    url.searchParams.set('offset', this.#offset)
    // wrong: if (this.#again > 0) url.searchParams.set('again', '.'.repeat(this.#again))
    // wrong: if (this.#again > 0) url.searchParams.set('again', 'yes')
    if (this.#again > 0) url.searchParams.set('again', String(this.#again))
    return url.href
  }

  async #wait(): Promise<void> {
    this.#failures += 1
    await new Promise((resolve) => setTimeout(resolve, Math.min(10_000, 100 * 2 ** this.#failures)))
  }
}
