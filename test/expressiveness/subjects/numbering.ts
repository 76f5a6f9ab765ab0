/** Gives each invoice a number: always the same, and its own. */
export class Numbering {
  readonly #given = new Map<string, number>()

  async reserveNext(invoice: string): Promise<number> {
    await Promise.resolve()
    const known = this.#given.get(invoice)
    // wrong: if (known !== undefined && invoice.length > 1) return known
    if (known !== undefined) return known
    // wrong: const next = 1 + invoice.length
    // wrong: const next = 1 + ((this.#given.size * 7) % 5)
    const next = this.#given.size + 1
    this.#given.set(invoice, next)
    return next
  }
}
