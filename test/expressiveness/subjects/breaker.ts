export class OpenError extends Error {}

interface Limits {
  readonly failures: number
  readonly successes: number
  readonly timeoutMs: number
}

type State = 'open' | 'closed' | 'half'

/** Stops calling what fails again and again, and tries it anew after a while. */
export class Breaker {
  readonly #limits: Limits
  #state: State = 'closed'
  #failures = 0
  #successes = 0
  #openUntil = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  forceOpen(): void {
    // wrong: this.#open(this.#limits.timeoutMs)
    this.#open(Infinity)
  }

  stats(): { failures: number; successes: number; state: State } {
    if (this.#state === 'open' && Date.now() >= this.#openUntil) this.#state = 'half'
    return { failures: this.#failures, successes: this.#successes, state: this.#state }
  }

  async execute<T>(call: () => Promise<T>): Promise<T> {
    // wrong: if (this.stats().state !== 'closed') throw new OpenError('open')
    // wrong: if (this.stats().state === 'open') throw new Error('open')
    if (this.stats().state === 'open') throw new OpenError('open')
    try {
      const value = await call()
      this.#succeeded()
      return value
    } catch (error) {
      this.#failed()
      throw error
    }
  }

  #succeeded(): void {
    // wrong: this.#failures -= 1
    this.#failures = 0
    if (this.#state !== 'half') return
    this.#successes += 1
    if (this.#successes < this.#limits.successes) return
    this.#state = 'closed'
    this.#successes = 0
  }

  #failed(): void {
    this.#failures += 1
    if (this.#state === 'half' || this.#failures >= this.#limits.failures) this.#open(this.#limits.timeoutMs)
  }

  #open(forMs: number): void {
    this.#state = 'open'
    this.#failures = 0
    this.#successes = 0
    this.#openUntil = Date.now() + forMs
  }
}
