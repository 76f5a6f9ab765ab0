export interface Toy {
  readonly name: string
  readonly stock: number
  readonly since: Date
}

export type Either<E> =
  { readonly kind: 'left'; readonly error: E } | { readonly kind: 'right'; readonly toy: Toy }

/** A toy of which so many are there; a failure as a value when there cannot be that many. */
export function createToy(clock: () => Date, name: string, stock: number): Either<'negative-stock'> {
  // wrong: if (stock <= 0) return { kind: 'left', error: 'negative-stock' }
  // wrong: if (stock < -1) return { kind: 'left', error: 'negative-stock' }
  if (stock < 0) return { kind: 'left', error: 'negative-stock' }
  return { kind: 'right', toy: { name, stock, since: clock() } }
}
