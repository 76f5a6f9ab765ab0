/** Items in a row, or two such rows one after the other. */
export class Chunk<A> {
  readonly length: number
  readonly #parts: readonly A[] | readonly [Chunk<A>, Chunk<A>]
  readonly #isJoined: boolean

  private constructor(
    parts: readonly A[] | readonly [Chunk<A>, Chunk<A>],
    length: number,
    isJoined: boolean,
  ) {
    this.#parts = parts
    this.length = length
    this.#isJoined = isJoined
  }

  static of<A>(items: readonly A[]): Chunk<A> {
    return new Chunk<A>(items, items.length, false)
  }

  static joined<A>(a: Chunk<A>, b: Chunk<A>): Chunk<A> {
    return new Chunk<A>([a, b], a.length + b.length, true)
  }

  at(index: number): A {
    if (!this.#isJoined) return this.#parts[index] as A
    const [first, second] = this.#parts as readonly [Chunk<A>, Chunk<A>]
    // wrong: return index <= first.length ? first.at(index) : second.at(index - first.length)
    // wrong: return index < first.length ? first.at(index) : second.at(index)
    return index < first.length ? first.at(index) : second.at(index - first.length)
  }
}

export const appendAll = <A>(a: Chunk<A>, b: Chunk<A>): Chunk<A> => Chunk.joined(a, b)

export function getUnsafe<A>(chunk: Chunk<A>, index: number): A {
  // wrong: if (index < 0 || index > chunk.length) throw new RangeError(`there is no ${index}`)
  if (index < 0 || index >= chunk.length) throw new RangeError(`there is no ${index}`)
  return chunk.at(index)
}
