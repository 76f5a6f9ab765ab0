import type { CodeText } from '../../../ir/arbitrary-plan.ts'
import type { NamedShape, ShapePlan } from '../../../ir/shape-plan.ts'
import type { SourceRange } from '../../../ir/source.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import type { PlanContext } from '../context.ts'
import { shapeOf } from './shape-of.ts'

/** The shape of a type, and those of the named types that it leads to, in order of first use. */
export interface ShapesPlan {
  readonly shape: ShapePlan
  readonly named: readonly NamedShape[]
}

/** Where shapes are made: what is known, and what was named on the way. */
export interface Shaping {
  readonly context: PlanContext
  readonly range: SourceRange
  readonly named: Map<string, NamedShape | undefined>
}

/** Turns a type into the tests that can be made of its values. */
export function planShapes(context: PlanContext, node: TypeNode, range: SourceRange): ShapesPlan {
  const named = new Map<string, NamedShape | undefined>()
  const shape = shapeOf(node, { context, range, named })
  return { shape, named: [...named.values()].filter((each) => each !== undefined) }
}

/** `orderShape` for `Order`. */
export const shapeName = (type: string): string =>
  `${type.charAt(0).toLowerCase()}${type.slice(1).replaceAll(/[^\p{ID_Continue}$]+/gu, '_')}Shape`

export const codeText = (text: string, uses: readonly string[] = []): CodeText => ({ text, uses })
