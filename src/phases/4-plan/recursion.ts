import { isSameType } from '../../ir/is-same-type.ts'
import type { SubjectModel } from '../../ir/subject-model.ts'
import type { FunctionNode, TypeNode } from '../../ir/type-model.ts'
import type { PlanContext } from './context.ts'
import { linked, type Links } from './links.ts'
import { nameableType } from './nameable-type.ts'
import { keyedPart } from './keyed-part.ts'

/** Where the named types of a model lead to; found out once. */
interface Routes {
  /** What their values hold. */
  readonly held: Links
  /** What their values hold, and what their functions give. */
  readonly given: Links
  readonly endless: Map<string, boolean>
}

const known = new WeakMap<SubjectModel, Routes>()

function routesOf(model: SubjectModel): Routes {
  const before = known.get(model)
  if (before) return before
  const links = (by: 'held' | 'given') =>
    linked([...model.definitions].map(([name, { node }]) => [name, refsIn(node, by)] as const))
  const found = { held: links('held'), given: links('given'), endless: new Map<string, boolean>() }
  known.set(model, found)
  return found
}

/** The named types that lead to `name` and back, itself among them, sorted; empty when it does not lead back. */
export const recursiveGroup = ({ model }: PlanContext, name: string): readonly string[] =>
  routesOf(model).held.group(name)

/** What a recursive type is called inside of itself: `type Numbers = Tree<number>` holds `Tree<number>`. */
export function itselfInside(known: Pick<PlanContext, 'spec' | 'model'>, name: string): string {
  const { model } = known
  const node = model.definitions.get(name)?.node
  const { from, group } = routesOf(model).held
  if (!node || group(name).length > 0 || !hasFiniteValue({ model }, node)) return name
  const isItself = (held: string) => {
    const inside = model.definitions.get(held)
    if (!inside || group(held).length === 0 || !isSameType(inside.node, node)) return false
    return nameableType(known, inside.text) !== undefined
  }
  return (
    from(name)
      .flatMap((held) => [held, ...group(held)])
      .find(isItself) ?? name
  )
}

/** Of types that lead to each other, the one that most of them lead to. */
export function hubOf({ model }: PlanContext, group: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of group)
    for (const to of routesOf(model).held.from(name)) counts.set(to, (counts.get(to) ?? 0) + 1)
  const count = (name: string) => counts.get(name) ?? 0
  return [...group].sort((one, other) => count(other) - count(one))[0]
}

/** Whether its values hold values of it, or have functions that lead to some. */
export const leadsToItself = ({ model }: PlanContext, name: string): boolean =>
  routesOf(model).given.group(name).length > 0

/** Whether what a function gives may hold a function of the very same place again. */
export function givesItself({ model }: PlanContext, node: FunctionNode): boolean {
  const { given } = routesOf(model)
  const owners = ownersOf(model).get(node) ?? []
  if (owners.length === 0) return false
  const first = resultsOf(node).flatMap((result) => refsIn(result, 'given'))
  return first.some((name) => owners.some((owner) => name === owner || given.reaches(name, owner)))
}

const owners = new WeakMap<SubjectModel, ReadonlyMap<object, readonly string[]>>()

/** For each function, the named types that it stands in. */
function ownersOf(model: SubjectModel): ReadonlyMap<object, readonly string[]> {
  const before = owners.get(model)
  if (before) return before
  const found = new Map<object, string[]>()
  for (const [name, { node }] of model.definitions) {
    const seen = new Set<unknown>()
    const look = (part: unknown): void => {
      if (typeof part !== 'object' || part === null || seen.has(part)) return
      seen.add(part)
      if (isFunction(part)) found.set(part, [...(found.get(part) ?? []), name])
      Object.values(part).forEach(look)
    }
    look(node)
  }
  owners.set(model, found)
  return found
}

/** What a function takes is nobody's to draw, and what it gives is drawn when it is called. */
function refsIn(part: unknown, by: 'held' | 'given'): readonly string[] {
  const found: string[] = []
  const seen = new Set<unknown>()
  const look = (each: unknown): void => {
    if (typeof each !== 'object' || each === null || seen.has(each)) return
    seen.add(each)
    if ('kind' in each && each.kind === 'ref' && 'name' in each) found.push(String(each.name))
    else if (!Array.isArray(each) && isFunction(each))
      [...(by === 'given' ? resultsOf(each) : []), each.properties].forEach(look)
    else Object.values(each).forEach(look)
  }
  look(part)
  return found
}

const isFunction = (part: object): part is FunctionNode => 'kind' in part && part.kind === 'function'

const resultsOf = ({ result, overloads = [] }: FunctionNode): readonly TypeNode[] => [
  result,
  ...overloads.map((overload) => overload.result),
]

/** Whether some value of a type ends: `interface Box { inside: Box }` has none. */
export function hasFiniteValue(
  context: Pick<PlanContext, 'model'>,
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
  if (node.kind === 'branded') return ends(node.base) && (!node.fields || ends(keyedPart(node)))
  if (node.kind === 'builtin' && node.name === 'WeakRef') return node.arguments.every(ends)
  return true
}

function refEnds(context: Pick<PlanContext, 'model'>, name: string, above: ReadonlySet<string>): boolean {
  const { endless } = routesOf(context.model)
  const before = endless.get(name)
  if (before !== undefined) return !before
  const definition = context.model.definitions.get(name)
  if (above.has(name)) return false
  const ends = !definition || hasFiniteValue(context, definition.node, new Set([...above, name]))
  if (ends || above.size === 0) endless.set(name, !ends)
  return ends
}
