type Handle = (who: string, command: string) => Promise<void>

/** Handles the commands of one resident one after the other. */
export class Coordinator {
  readonly #handle: Handle
  readonly #last = new Map<string, Promise<void>>()

  constructor(handle: Handle) {
    this.#handle = handle
  }

  async submit(who: string, command: string): Promise<void> {
    const before = this.#last.get(who) ?? Promise.resolve()
    // wrong: const mine = this.#handle(who, command)
    // wrong: const mine = before.then(() => this.#handle(who, command))
    // wrong: const mine = before.catch(() => undefined).then(() => void this.#handle(who, command).catch(() => undefined))
    const mine = before.catch(() => undefined).then(() => this.#handle(who, command))
    this.#last.set(who, mine)
    await mine
  }
}
