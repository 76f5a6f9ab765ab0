import type { SubjectModel } from '../../ir/subject-model.ts'
import type { TypeNode } from '../../ir/type-model.ts'
import type { PlanContext } from './context.ts'
import { recursiveGroup } from './recursion.ts'
import { usualCount } from './usual-count.ts'

/** What is drawn for `unknown`. */
const anything = 12
/** What a value that leads back to its own type is bounded to, about. */
const recursive = 200
/** What functions answer is drawn with them up to here, and beyond it when they are called. */
const mostAnswered = 100
const most = 1e6

type Known = Pick<PlanContext, 'model'>
const costs = new WeakMap<SubjectModel, Map<string, number>>()

/** Whether the answers of a function are too much to be drawn for several calls at once. */
export const isDear = (context: PlanContext, result: TypeNode): boolean =>
  costOf(context, result) > mostAnswered

type CostOf<Kind extends TypeNode['kind']> = (
  node: Extract<TypeNode, { kind: Kind }>,
  context: PlanContext,
) => number

/** What costs more than a text or a number does. */
const costly: { readonly [Kind in TypeNode['kind']]?: CostOf<Kind> } = {
  ref: ({ name }, context) => costOfNamed(context, name),
  unknown: () => anything,
  any: () => anything,
  'non-primitive': () => anything,
  array: ({ element }, context) => usualCount * costOf(context, element),
  tuple: ({ elements }, context) =>
    elements.reduce((sum, { type, rest }) => sum + (rest ? usualCount : 1) * costOf(context, type), 0),
  class: ({ parameters }, context) => sumOf(parameters, context),
  promise: ({ result }, context) => costOf(context, result),
  branded: ({ base }, context) => costOf(context, base),
  union: ({ members }, context) =>
    sumOf(
      members.map((type) => ({ type })),
      context,
    ) / members.length,
  builtin: ({ arguments: given }, context) =>
    usualCount *
    sumOf(
      given.map((type) => ({ type })),
      context,
    ),
  object: ({ properties, index }, context) =>
    sumOf(properties, context) +
    usualCount *
      sumOf(
        index.flatMap(({ key, value }) => [{ type: key }, { type: value }]),
        context,
      ),
  function: ({ result, properties = [] }, context) =>
    sumOf(properties, context) + (isDear(context, result) ? 1 : usualCount * costOf(context, result)),
}

/** How much there is to draw for one value of a type, on the mean; a text or a number is one. */
export function costOf(context: PlanContext, node: TypeNode): number {
  const cost = costly[node.kind] as CostOf<TypeNode['kind']> | undefined
  return cost ? Math.min(most, Math.max(1, cost(node, context))) : 1
}

const sumOf = (parts: readonly { readonly type: TypeNode }[], context: PlanContext) =>
  parts.reduce((total, { type }) => total + costOf(context, type), 0)
function costOfNamed(context: PlanContext, name: string): number {
  const known = knownIn(context)
  const before = known.get(name)
  if (before !== undefined) return before
  const definition = context.model.definitions.get(name)
  // What its functions give may lead back to it.
  known.set(name, recursive)
  const cost =
    !definition || recursiveGroup(context, name).length > 0 ? recursive : costOf(context, definition.node)
  known.set(name, cost)
  return cost
}

function knownIn({ model }: Known): Map<string, number> {
  const before = costs.get(model)
  if (before) return before
  const found = new Map<string, number>()
  costs.set(model, found)
  return found
}
