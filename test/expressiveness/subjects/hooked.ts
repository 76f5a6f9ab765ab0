export interface Ctx {
  readonly from: string
  readonly to: string
}

export type Ev = Ctx

/** A machine in which every state leads to every other; hooks on edges may stop a move. */
export class Machine {
  #state: string
  readonly #hooks = new Map<string, (context: Ctx) => boolean | void>()
  readonly #listeners = new Set<(event: Ev) => void>()

  constructor(states: readonly string[]) {
    this.#state = states[0] ?? ''
  }

  hook(from: string, to: string, hook: (context: Ctx) => boolean | void): void {
    // wrong: this.#hooks.set(`-> ${to}`, hook)
    this.#hooks.set(`${from} -> ${to}`, hook)
  }

  on(_: 'transition', listener: (event: Ev) => void): () => void {
    this.#listeners.add(listener)
    // wrong: return () => void this.#listeners.delete(() => listener)
    return () => void this.#listeners.delete(listener)
  }

  go(to: string): boolean {
    const event = { from: this.#state, to }
    // wrong: const hook = this.#hooks.get(`${to} -> ${event.from}`)
    const hook = this.#hooks.get(`${event.from} -> ${to}`)
    // wrong: if (hook && !hook(event)) return false
    if (hook?.(event) === false) return false
    this.#state = to
    for (const listener of this.#listeners) listener(event)
    return true
  }

  state(): string {
    return this.#state
  }
}
