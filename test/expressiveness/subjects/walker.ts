/** Walks at random along declared edges: the same seed, the same walk. */
export class Machine {
  readonly edges: readonly (readonly [string, string])[]
  #state: number
  #at: string

  constructor(source: string, { seed }: { seed: number }) {
    this.edges = source.split(';').map((edge) => {
      const [from = '', to = ''] = edge.split('->')
      return [from, to]
    })
    this.#at = this.edges[0]?.[0] ?? ''
    this.#state = seed
  }

  walk(hops: number): string[] {
    const seen = [this.#at]
    for (let hop = 0; hop < hops; hop += 1) {
      // wrong: const next = this.edges.map(([, to]) => to)
      const next = this.edges.filter(([from]) => from === this.#at).map(([, to]) => to)
      if (next.length === 0) break
      this.#at = next[this.#random(next.length)] as string
      seen.push(this.#at)
    }
    return seen
  }

  #random(below: number): number {
    // wrong: this.#state = Math.floor(Math.random() * 2 ** 32)
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0
    return Math.floor((this.#state / 2 ** 32) * below)
  }
}
