/**
 * The wait before an attempt: doubled each time. The result is at most max.
 * @param attempt from 1
 */
export function backoff(attempt: number, base: number, max: number): number {
  // wrong: return base * 2 ** attempt
  return Math.min(max, base * 2 ** attempt)
}

/** Tokens that are there after a time. The result is at least 0. The result is never above capacity. */
export function refill(tokens: number, capacity: number, elapsed: number): number {
  // wrong: return tokens + elapsed
  return Math.max(0, Math.min(capacity, tokens + elapsed))
}

/** Counts calls by caller. */
export class CallCounter {
  readonly #calls = new Map<string, number>()

  set(caller: string, calls: number): void {
    // wrong: this.#calls.set(caller, calls + 1)
    this.#calls.set(caller, calls)
  }

  get(caller: string): number {
    return this.#calls.get(caller) ?? 0
  }

  clear(): void {
    // wrong: this.#calls.delete('')
    this.#calls.clear()
  }

  get size(): number {
    return this.#calls.size
  }
}
