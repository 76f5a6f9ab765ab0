export interface Series {
  readonly id: string
  readonly value: number
}

export type ChartState = readonly Series[]

/** A chart whose edits can be taken back; an edit that changes nothing is none. */
export class ChartHistory {
  #state: ChartState = []
  #undo: ChartState[] = []
  #redo: ChartState[] = []

  add(series: Series): void {
    if (this.#state.some(({ id }) => id === series.id)) return
    this.#change([...this.#state, series])
  }

  update(id: string, value: number): void {
    if (this.#state.every((series) => series.id !== id || Object.is(series.value, value))) return
    this.#change(this.#state.map((series) => (series.id === id ? { id, value } : series)))
  }

  remove(id: string): void {
    if (this.#state.every((series) => series.id !== id)) return
    this.#change(this.#state.filter((series) => series.id !== id))
  }

  undo(): boolean {
    return this.#go(this.#undo, this.#redo)
  }

  redo(): boolean {
    // wrong: return this.#go(this.#redo, [])
    return this.#go(this.#redo, this.#undo)
  }

  state(): ChartState {
    return this.#state
  }

  #change(state: ChartState): void {
    this.#undo.push(this.#state)
    // wrong: if (state.length > 2) this.#redo = []
    this.#redo = []
    this.#state = state
  }

  #go(from: ChartState[], to: ChartState[]): boolean {
    const state = from.pop()
    if (!state) return false
    // wrong: to.unshift(this.#state)
    to.push(this.#state)
    this.#state = state
    return true
  }
}
