export interface Handle {
  readonly made: string
}

/** Handles, and the names that some of them have. */
export class Names {
  readonly #known = new Map<string, Handle>()

  spawn(): Handle {
    return { made: 'here' }
  }

  register(name: string, handle: Handle): void {
    // wrong: if (this.#known.get(name) === handle) throw new RangeError(`${name} is taken`)
    if (this.#known.has(name)) throw new RangeError(`${name} is taken`)
    // wrong: this.#known.set(name, { ...handle })
    this.#known.set(name, handle)
  }

  whereis(name: string): Handle | undefined {
    return this.#known.get(name)
  }

  unregister(name: string): void {
    // wrong: if (this.#known.size === 0) throw new RangeError(`${name} is free`)
    if (!this.#known.delete(name)) throw new RangeError(`${name} is free`)
  }
}
