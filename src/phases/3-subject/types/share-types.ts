import type { TypeNode } from '../../../ir/type-model.ts'

/** A type of more parts than these is not printed twice. */
const large = 40

export interface Naming {
  /** Gives a type a name; undefined for what was not read as a type of its own. */
  readonly define: (node: TypeNode, inside: TypeNode) => string | undefined
  readonly isType: (part: object) => boolean
}

type Part = object

/**
 * Gives a name to each large type that stands in several places, and puts the name there. What follows would otherwise
 * do its work for each of the places, which doubles with each type that holds another one twice.
 */
export function shareTypes<Parts extends Part>(parts: Parts, { define, isType }: Naming): Parts {
  const order = topDown(parts)
  const sizes = sizesOf(order)
  const shared = new Set<Part>()
  const met = new Map<Part, number>([[parts, 1]])
  for (const part of order) {
    const times = met.get(part) ?? 0
    if (times > 1 && isType(part) && canBeNamed(part) && (sizes.get(part) ?? 0) > large) shared.add(part)
    const each = shared.has(part) ? 1 : times
    for (const child of childrenOf(part)) met.set(child, Math.min(2, (met.get(child) ?? 0) + each))
  }
  return shared.size === 0 ? parts : (withNames(parts, shared, define) as Parts)
}

const named: ReadonlySet<string> = new Set(['object', 'union', 'tuple'] satisfies TypeNode['kind'][])

const counted: ReadonlySet<string> = new Set(['function', 'literal'] satisfies TypeNode['kind'][])

const canBeNamed = (part: Part) => 'kind' in part && named.has(String(part.kind))

const childrenOf = (part: Part): readonly Part[] =>
  Object.values(part).filter((child): child is Part => typeof child === 'object' && child !== null)

/** Each part before those that are in it. */
function topDown(parts: Part): readonly Part[] {
  const seen = new Set<Part>()
  const upwards: Part[] = []
  const visit = (part: Part): void => {
    if (seen.has(part)) return
    seen.add(part)
    for (const child of childrenOf(part)) visit(child)
    upwards.push(part)
  }
  visit(parts)
  return upwards.reverse()
}

/** How many fields, results and literals each would be printed with; beyond `large` nobody asks. */
function sizesOf(order: readonly Part[]): ReadonlyMap<Part, number> {
  const sizes = new Map<Part, number>()
  for (const part of [...order].reverse()) {
    const own = 'name' in part || ('kind' in part && counted.has(String(part.kind))) ? 1 : 0
    const inside = childrenOf(part).reduce((sum, child) => sum + (sizes.get(child) ?? 0), own)
    sizes.set(part, Math.min(large + 1, inside))
  }
  return sizes
}

function withNames(parts: Part, shared: ReadonlySet<Part>, define: Naming['define']): Part {
  const done = new Map<Part, Part>()
  const inside = (part: Part): Part => {
    const entries = Object.entries(part).map(([key, value]) => [key, replaced(value)] as const)
    if (entries.every(([key, value]) => value === part[key as keyof Part])) return part
    return Array.isArray(part) ? entries.map(([, value]) => value) : Object.fromEntries(entries)
  }
  const replaced = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const before = done.get(value)
    if (before) return before
    const fresh = inside(value)
    const name = shared.has(value) ? define(value as TypeNode, fresh as TypeNode) : undefined
    const result = name === undefined ? fresh : { kind: 'ref', name }
    done.set(value, result)
    return result
  }
  return inside(parts)
}
