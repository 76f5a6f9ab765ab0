/** Tokens come back with time, so many each interval, up to a most. */
export class TokenBucket {
  #tokens: number
  #at = Date.now()
  readonly #options: { readonly perInterval: number; readonly intervalMs: number; readonly max: number }

  constructor(options: { perInterval: number; intervalMs: number; max: number }) {
    this.#options = options
    this.#tokens = options.max
  }

  /** Takes so many tokens, when there are that many. */
  async consume(wanted: number): Promise<boolean> {
    const left = this.count() - wanted
    // wrong: if (wanted > this.#options.max) return false
    if (left < 0) return false
    await Promise.resolve()
    this.#tokens = left
    return true
  }

  count(): number {
    const { perInterval, intervalMs, max } = this.#options
    const intervals = Math.floor((Date.now() - this.#at) / intervalMs)
    this.#at += intervals * intervalMs
    // wrong: this.#tokens = this.#tokens + intervals * perInterval
    this.#tokens = Math.min(max, this.#tokens + intervals * perInterval)
    return this.#tokens
  }
}
