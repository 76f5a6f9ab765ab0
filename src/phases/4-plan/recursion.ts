import type { SubjectModel } from '../../ir/subject-model.ts'
import type { FunctionNode, TypeNode } from '../../ir/type-model.ts'
import type { PlanContext } from './context.ts'

/** Where the named types of a model lead to; found out once. */
interface Routes {
  /** By name: what its values hold. */
  readonly held: Map<string, ReadonlySet<string>>
  /** By name: what its values hold, and what their functions give. */
  readonly given: Map<string, ReadonlySet<string>>
  readonly endless: Map<string, boolean>
}

const known = new WeakMap<SubjectModel, Routes>()

function routesOf(model: SubjectModel): Routes {
  const found = known.get(model) ?? { held: new Map(), given: new Map(), endless: new Map() }
  known.set(model, found)
  return found
}

/** The named types that lead to `name` and back, itself among them, sorted; empty when it does not lead back. */
export function recursiveGroup({ model }: PlanContext, name: string): readonly string[] {
  const reached = reachable(model, name, 'held')
  if (!reached.has(name)) return []
  return [...reached].filter((other) => reachable(model, other, 'held').has(name)).sort()
}

/** Of types that lead to each other, the one that most of them lead to. */
export function hubOf({ model }: PlanContext, group: readonly string[]): string | undefined {
  const led = group.flatMap((name) => refsIn(model.definitions.get(name)?.node, 'held'))
  const count = (name: string) => led.filter((each) => each === name).length
  return [...group].sort((one, other) => count(other) - count(one))[0]
}

/** Whether its values hold values of it, or have functions that lead to some. */
export const leadsToItself = ({ model }: PlanContext, name: string): boolean =>
  reachable(model, name, 'given').has(name)

/** Whether what a function gives may hold a function of the very same place again. */
export function givesItself({ model }: PlanContext, node: FunctionNode): boolean {
  const first = resultsOf(node).flatMap((result) => refsIn(result, 'given'))
  return first.some((name) =>
    [name, ...reachable(model, name, 'given')].some((other) =>
      holds(model.definitions.get(other)?.node, node),
    ),
  )
}

function reachable(model: SubjectModel, name: string, by: 'held' | 'given'): ReadonlySet<string> {
  const before = routesOf(model)[by].get(name)
  if (before) return before
  const found = new Set<string>()
  const visit = (from: string) => {
    const definition = model.definitions.get(from)
    for (const to of definition ? refsIn(definition.node, by) : []) {
      if (found.has(to)) continue
      found.add(to)
      visit(to)
    }
  }
  visit(name)
  routesOf(model)[by].set(name, found)
  return found
}

/** What a function takes is nobody's to draw, and what it gives is drawn when it is called. */
function refsIn(part: unknown, by: 'held' | 'given'): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((each) => refsIn(each, by))
  if (typeof part !== 'object' || part === null) return []
  if ('kind' in part && part.kind === 'ref' && 'name' in part) return [String(part.name)]
  if (!isFunction(part)) return Object.values(part).flatMap((each) => refsIn(each, by))
  const results = by === 'given' ? resultsOf(part) : []
  return [...results, part.properties].flatMap((each) => refsIn(each, by))
}

const isFunction = (part: object): part is FunctionNode => 'kind' in part && part.kind === 'function'

const resultsOf = ({ result, overloads = [] }: FunctionNode): readonly TypeNode[] => [
  result,
  ...overloads.map((overload) => overload.result),
]

function holds(part: unknown, wanted: TypeNode): boolean {
  if (part === wanted) return true
  if (Array.isArray(part)) return part.some((each) => holds(each, wanted))
  return typeof part === 'object' && part !== null && Object.values(part).some((each) => holds(each, wanted))
}

/** Whether some value of a type ends: `interface Box { inside: Box }` has none. */
export function hasFiniteValue(
  context: PlanContext,
  node: TypeNode,
  above: ReadonlySet<string> = new Set(),
): boolean {
  const ends = (inner: TypeNode) => hasFiniteValue(context, inner, above)
  if (node.kind === 'ref') return refEnds(context, node.name, above)
  if (node.kind === 'object')
    return node.properties.every((property) => property.optional || ends(property.type))
  if (node.kind === 'tuple')
    return node.elements.every(({ optional, rest, type }) => optional || rest || ends(type))
  if (node.kind === 'union') return node.members.some(ends)
  if (node.kind === 'class')
    return node.parameters.every(({ optional, rest, type }) => optional || rest || ends(type))
  if (node.kind === 'promise') return ends(node.result)
  if (node.kind === 'branded') return ends(node.base)
  if (node.kind === 'builtin' && node.name === 'WeakRef') return node.arguments.every(ends)
  return true
}

function refEnds(context: PlanContext, name: string, above: ReadonlySet<string>): boolean {
  const { endless } = routesOf(context.model)
  const before = endless.get(name)
  if (before !== undefined) return !before
  const definition = context.model.definitions.get(name)
  if (above.has(name)) return false
  const ends = !definition || hasFiniteValue(context, definition.node, new Set([...above, name]))
  if (ends || above.size === 0) endless.set(name, !ends)
  return ends
}
