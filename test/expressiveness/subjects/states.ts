export interface StateInfo {
  readonly name: string
}

export class StateError extends Error {
  override readonly name = 'StateError'
}

/** A machine of states with names. */
export class Machine {
  readonly #states: ReadonlySet<string>

  constructor(states: readonly string[]) {
    // wrong: this.#states = new Set(states.map((state) => state.trim()))
    this.#states = new Set(states)
  }

  stateFor(name: string): StateInfo {
    // wrong: if (![...this.#states].some((state) => state.startsWith(name))) throw new StateError(`no such state: ${name}`)
    // wrong: if (!this.#states.has(name)) throw new StateError(name)
    // wrong: if (!this.#states.has(name)) throw new RangeError(`no such state: ${name}`)
    if (!this.#states.has(name)) throw new StateError(`no such state: ${name}`)
    // wrong: return { name: [...this.#states][0] ?? '' }
    return { name }
  }
}
