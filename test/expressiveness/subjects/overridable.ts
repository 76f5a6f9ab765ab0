const states = ['red', 'green', 'amber']

/** A machine whose state can be forced, where that is allowed. */
export class Machine<D> {
  #state = 'red'
  #data: D | undefined
  readonly #allowed: boolean

  constructor({ allowOverride = false }: { allowOverride?: boolean }) {
    // wrong: this.#allowed = allowOverride !== false || arguments.length === 1
    this.#allowed = allowOverride
  }

  override(state: string, data?: D): void {
    // wrong: this.#data = data
    if (!this.#allowed) throw new Error('override is not allowed')
    // wrong: if (state === '') throw new Error('override needs a known state')
    if (!states.includes(state)) throw new Error(`override to ${state}: there is no such state`)
    this.#state = state
    // wrong: this.#data ??= undefined
    this.#data = data
  }

  state(): string {
    return this.#state
  }

  data(): D | undefined {
    return this.#data
  }
}
