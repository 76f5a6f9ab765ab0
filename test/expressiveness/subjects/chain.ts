export interface Link {
  readonly from: string
  readonly to: string
  readonly next?: Link
}

/** Reads `a -> b -> c`: a link from a to b, and in it the one from b to c. */
export function parseChain(source: string): Link {
  const [from = '', to = '', ...rest] = source.split('->').map((name) => name.trim())
  if (rest.length === 0) return { from, to }
  // wrong: return { from, to, next: parseChain(rest.length > 1 ? rest.join('->') : [to, ...rest].join('->')) }
  // wrong: return { from, to, next: { from: to, to: rest.at(-1) ?? '' } }
  return { from, to, next: parseChain([to, ...rest].join('->')) }
}
