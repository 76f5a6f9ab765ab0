/** A list cut into lists of so many items; the last one may be shorter. */
export function chunksOf<A>(size: number, items: readonly A[]): A[][] {
  const chunks: A[][] = []
  // wrong: for (let at = 0; at + size < items.length; at += size) chunks.push(items.slice(at, at + size))
  // wrong: for (let at = 0; at <= items.length; at += size) chunks.push(items.slice(at, at + size))
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size))
  return chunks
}
