export type Leaf = string | number | boolean | null
export type Doc = Leaf | { readonly [key: string]: Doc }

export interface Patch {
  readonly action: 'put'
  readonly path: readonly string[]
  readonly value: Leaf
}

/** The document with another value at a path. */
export function applyPatch(doc: Doc, { path, value }: Patch): Doc {
  const [key, ...rest] = path
  if (key === undefined) return value
  const here = typeof doc === 'object' && doc !== null ? doc : {}
  // wrong: const inner = rest.length > 0 ? value : applyPatch(here[key] ?? null, { action: 'put', path: rest, value })
  const inner = applyPatch(here[key] ?? null, { action: 'put', path: rest, value })
  // wrong: return { [key]: inner }
  // wrong: return Object.assign(here, { [key]: inner })
  return { ...here, [key]: inner }
}
