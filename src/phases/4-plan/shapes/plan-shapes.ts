import type { NamedShape, ShapePlan } from '../../../ir/shape-plan.ts'
import type { SourceRange } from '../../../ir/source.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import type { PlanContext } from '../context.ts'
import { shapeOf } from './shape-of.ts'

/** The shape of a type, and those of the named types that it leads to, each after what it is made of. */
export interface ShapesPlan {
  readonly shape: ShapePlan
  readonly named: readonly NamedShape[]
}

/** Turns a type into the tests that can be made of its values. */
export function planShapes(context: PlanContext, node: TypeNode, range: SourceRange): ShapesPlan {
  const named = new Map<string, NamedShape | undefined>()
  const shape = shapeOf(node, { context, range, named })
  return { shape, named: [...named.values()].filter((each) => each !== undefined) }
}
