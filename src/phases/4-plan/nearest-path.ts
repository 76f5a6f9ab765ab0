import { nearest } from '../../diagnostics/nearest.ts'
import type { TypeNode } from '../../ir/type-model.ts'
import type { PlanContext } from './context.ts'
import { resolved, typeAt } from './type-at.ts'
import { keyedPart } from './keyed-part.ts'

/** The path that a misspelt one most likely meant: its first name that leads nowhere is replaced by one that is there. */
export function nearestPath(
  context: PlanContext,
  type: TypeNode,
  path: readonly string[],
): string | undefined {
  const wrong = path.findIndex((_, index) => !typeAt(context, type, path.slice(0, index + 1)))
  const owner = typeAt(context, type, path.slice(0, Math.max(wrong, 0)))
  const meant = owner && nearest(path[wrong] ?? '', namesIn(context, owner))
  if (meant === undefined) return undefined
  const mended = path.map((name, index) => (index === wrong ? meant : name))
  return typeAt(context, type, mended) ? mended.join('.') : undefined
}

/** The names that a path may go on with; those of elements for a list. */
function namesIn(context: PlanContext, node: TypeNode): readonly string[] {
  const here = resolved(context, node)
  if (here.kind === 'array') return namesIn(context, here.element)
  if (here.kind === 'branded') return namesIn(context, keyedPart(here))
  if (here.kind === 'union') return here.members.flatMap((member) => namesIn(context, member))
  if (here.kind === 'object') return here.properties.map(({ name }) => name)
  if (here.kind === 'class') return here.parameters.map(({ name }) => name)
  if (here.kind === 'tuple') return here.elements.map((_, index) => String(index))
  return []
}
