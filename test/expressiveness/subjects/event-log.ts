export interface Ev {
  readonly id: number
}

/** Events wait in memory until they are flushed into a slow store. */
export class EventLog {
  #waiting: Ev[] = []
  #stored: Ev[] = []
  readonly #write: (events: readonly Ev[]) => Promise<void>

  constructor(write: (events: readonly Ev[]) => Promise<void>) {
    this.#write = write
  }

  append(event: Ev): void {
    this.#waiting.push(event)
  }

  async flush(): Promise<void> {
    const taken = this.#waiting
    // wrong: await this.#write(taken)
    this.#waiting = []
    await this.#write(taken)
    // wrong: this.#waiting = []; this.#stored.push(...taken)
    this.#stored.push(...taken)
  }

  stored(): Ev[] {
    return [...this.#stored]
  }
}
