/** The places of a graph from which ways lead to some ends, with these; `ways`: those from each place, by its number. */
export function leadingTo(
  ends: readonly number[],
  ways: readonly (readonly { readonly to: number }[])[],
): ReadonlySet<number> {
  const before = ways.map((): number[] => [])
  ways.forEach((own, at) => {
    for (const { to } of own) before[to]?.push(at)
  })
  const found = new Set(ends)
  for (const at of found) for (const one of before[at] ?? []) found.add(one)
  return found
}
