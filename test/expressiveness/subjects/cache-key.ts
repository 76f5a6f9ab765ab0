/** What only steers the protocol, and says nothing of what is asked for. */
export const protocolParameters = ['offset', 'handle', 'live', 'cursor']

/** One key for all addresses of the same content. */
export function canonicalKey(url: URL): string {
  // wrong(invariant-cache-key-protocol-noise): const key = url
  const key = new URL(url)
  // wrong(invariant-cache-key-protocol-noise): for (const name of protocolParameters.slice(1)) key.searchParams.delete(name)
  // wrong(metamorphic-cache-key-distinguishes): for (const name of [...key.searchParams.keys()].filter((one) => /^[a-f]/.test(one))) key.searchParams.delete(name)
  for (const name of protocolParameters) key.searchParams.delete(name)
  // wrong(metamorphic-cache-key-distinguishes): const pairs = [...new Map(key.searchParams)].sort()
  // wrong(invariant-cache-key-protocol-noise): const pairs = [...key.searchParams].reverse()
  const pairs = [...key.searchParams].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  // wrong(metamorphic-cache-key-distinguishes): return `${key.origin}/${key.pathname.slice(2)}?${new URLSearchParams(pairs)}`
  return `${key.origin}${key.pathname}?${new URLSearchParams(pairs)}`
}
