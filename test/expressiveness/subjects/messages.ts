export interface Message {
  readonly id: string
  readonly by: string
  readonly text: string
  readonly at: number
}

interface Store {
  save(messages: readonly Message[]): Promise<void>
}

/** Messages that are visible once they are saved. */
export class Messages {
  #visible: readonly Message[] = []
  readonly #store: Store
  readonly #who: () => string
  readonly #options: { now(): number; newId(): string }

  constructor(store: Store, who: () => string, options: { now(): number; newId(): string }) {
    this.#store = store
    this.#who = who
    this.#options = options
  }

  async post(text: string): Promise<Message> {
    const message = { id: this.#options.newId(), by: this.#who(), text, at: this.#options.now() }
    const next = [...this.#visible, message]
    // wrong: this.#visible = next; await this.#store.save(next)
    // wrong: await this.#store.save(next).catch(() => undefined); return message
    // wrong: await this.#store.save(next).catch(() => { this.#visible = []; throw new RangeError('full') })
    await this.#store.save(next)
    this.#visible = next
    return message
  }

  list(): Message[] {
    return [...this.#visible]
  }
}
