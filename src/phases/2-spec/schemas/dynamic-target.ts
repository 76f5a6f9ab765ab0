import type { SchemaLibrary, SchemaPlace } from './library.ts'

/**
 * Where a reference leads that means the outermost schema on the way to it: `$dynamicRef`, and `$recursiveRef` of
 * draft 2019-09. Undefined where several schemas have the anchor, and which is outermost depends on the way.
 * @param place Where the reference would lead if it were a `$ref`.
 * @param anchor The anchor's name; empty for `$recursiveAnchor`.
 * @param entries Where values are drawn from: all ways begin there.
 */
export function dynamicTarget(
  place: SchemaPlace,
  anchor: string,
  { library, entries }: { readonly library: SchemaLibrary; readonly entries: readonly SchemaPlace[] },
): SchemaPlace | undefined {
  const having = library.dynamic.get(anchor) ?? []
  const isPlain = !having.some(({ file, pointer }) => file === place.file && pointer === place.pointer)
  if (isPlain || having.length === 1) return place
  const [first, ...others] = entries.map((entry) =>
    having.find((one) => library.baseOf(one) === library.baseOf(entry)),
  )
  return others.every((other) => other === first) ? first : undefined
}
