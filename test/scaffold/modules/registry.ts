export interface Settings {
  readonly theme: string
  readonly size: number
}

/** Settings by user. */
export class SettingsStore {
  readonly #byUser = new Map<string, Settings>()

  set(user: string, settings: Settings): this {
    // wrong: this.#byUser.set(user, { ...settings, size: 1 })
    this.#byUser.set(user, settings)
    return this
  }

  get(user: string): Settings | undefined {
    return this.#byUser.get(user)
  }

  has(user: string): boolean {
    return this.#byUser.has(user)
  }

  delete(user: string): boolean {
    return this.#byUser.delete(user)
  }

  clear(): void {
    this.#byUser.clear()
  }

  get size(): number {
    return this.#byUser.size
  }
}

/** Tags without regard to case. */
export class TagSet {
  readonly #tags = new Set<string>()

  add(tag: string): void {
    // wrong: this.#tags.add(tag)
    this.#tags.add(tag.toLowerCase())
  }

  has(tag: string): boolean {
    return this.#tags.has(tag.toLowerCase())
  }

  remove(tag: string): void {
    this.#tags.delete(tag.toLowerCase())
  }
}
