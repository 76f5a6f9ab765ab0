/** Goes from state to state, along declared edges only; it starts where the first one does. */
export class Machine {
  readonly #edges: readonly (readonly [string, string])[]
  #state: string

  constructor(edges: readonly (readonly [string, string])[]) {
    this.#edges = edges
    this.#state = edges[0]?.[0] ?? ''
  }

  go(to: string): boolean {
    // wrong: const known = this.#edges.some((edge) => edge.includes(to))
    const known = this.valid(to)
    // wrong: this.#state = to
    if (known) this.#state = to
    return known
  }

  valid(to: string): boolean {
    // wrong: return this.#edges.some((edge) => edge.includes(this.#state) && edge.includes(to))
    return this.#edges.some(([from, end]) => from === this.#state && end === to)
  }

  state(): string {
    return this.#state
  }
}
