export interface Ev {
  readonly from: string
  readonly to: string
}

interface State {
  readonly name: string
  readonly after?: { readonly ms: number; readonly to: string }
}

/** A machine of states, some of which are left by themselves: `busy after 100 -> late`. */
export class Machine {
  readonly #states: readonly State[]
  readonly #listeners = new Set<(event: Ev) => void>()
  #at: State
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(source: string) {
    this.#states = source.split(';').map((line) => {
      const [name = '', ms, to = ''] = line.trim().split(/ after | -> /)
      return ms === undefined ? { name } : { name, after: { ms: Number(ms), to } }
    })
    this.#at = this.#states[0] ?? { name: '' }
  }

  on(_: 'timeout', listener: (event: Ev) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  state(): string {
    return this.#at.name
  }

  go(to: string): boolean {
    const next = this.#states.find(({ name }) => name === to)
    if (!next) return false
    // wrong: if (next.after) clearTimeout(this.#timer)
    clearTimeout(this.#timer)
    this.#at = next
    const { after, name } = next
    if (!after) return true
    // wrong: this.#timer = setTimeout(() => this.#timeOut({ from: name, to: after.to }), after.ms + 1)
    this.#timer = setTimeout(() => this.#timeOut({ from: name, to: after.to }), after.ms)
    return true
  }

  #timeOut(event: Ev): void {
    this.go(event.to)
    for (const listener of this.#listeners) listener(event)
  }
}
