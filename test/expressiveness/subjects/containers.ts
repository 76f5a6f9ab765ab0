/** A value, or why there is none. */
export type Attempt<A> = { readonly value: A } | { readonly reason: string }

export const lists = {
  // wrong(associative-monad-chaining): of: <A>(value: A): A[] => [value, value],
  of: <A>(value: A): A[] => [value],
  // wrong(homomorphism-functor-composition): map: <A, B>(items: readonly A[], f: (item: A) => B): B[] => items.map(f).reverse(),
  map: <A, B>(items: readonly A[], f: (item: A) => B): B[] => items.map((item) => f(item)),
  // wrong(associative-monad-chaining): chain: <A, B>(items: readonly A[], f: (item: A) => readonly B[]): B[] => items.flatMap((item, at) => f(item).slice(at)),
  chain: <A, B>(items: readonly A[], f: (item: A) => readonly B[]): B[] => items.flatMap((item) => f(item)),
}

export const attempts = {
  of: <A>(value: A): Attempt<A> => ({ value }),
  map: <A, B>(attempt: Attempt<A>, f: (value: A) => B): Attempt<B> =>
    // wrong(homomorphism-functor-composition): 'value' in attempt ? { value: f(attempt.value) } : { reason: `${attempt.reason}!` }
    'value' in attempt ? { value: f(attempt.value) } : attempt,
  chain: <A, B>(attempt: Attempt<A>, f: (value: A) => Attempt<B>): Attempt<B> =>
    // wrong(associative-monad-chaining): 'value' in attempt ? f(attempt.value) : { reason: `in turn: ${attempt.reason}` }
    'value' in attempt ? f(attempt.value) : attempt,
}
