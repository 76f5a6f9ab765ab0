import { describe, it } from 'vitest'

/** What a generated test file registers, before it is registered. */
type Node =
  | { readonly kind: 'group'; readonly name: string; readonly nodes: readonly Node[] }
  | { readonly kind: 'test'; readonly given: Parameters<typeof it> }

let nodes: Node[] | undefined

/** Stand for vitest's own in generated test files that are run in several ways: see `vitest-collect.ts`. */
export function collectGroup(name: string, body: () => void): void {
  const outer = nodes
  nodes = []
  body()
  const group: Node = { kind: 'group', name, nodes }
  nodes = outer
  if (nodes) nodes.push(group)
  else register([group], () => true)
}

export function collectTest(...given: Parameters<typeof it>): void {
  if (nodes) nodes.push({ kind: 'test', given })
  else it(...given)
}

type Choose = (title: string) => boolean

/** Loads a generated test file, and hands back how to register those of its tests that one likes, as often as one likes. */
export async function collected(load: () => Promise<unknown>): Promise<(choose?: Choose) => void> {
  const found: Node[] = []
  const outer = nodes
  nodes = found
  try {
    await load()
  } finally {
    nodes = outer
  }
  return (choose = () => true) => register(found, choose)
}

function register(found: readonly Node[], choose: Choose): void {
  for (const node of found) {
    if (node.kind === 'group') describe(node.name, () => register(node.nodes, choose))
    else if (choose(String(node.given[0]))) it(...node.given)
  }
}
