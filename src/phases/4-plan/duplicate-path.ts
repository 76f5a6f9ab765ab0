import type { ArbitrarySpec } from '../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../ir/type-model.ts'
import type { PlanContext } from './context.ts'
import { anyElement } from './type-at.ts'
import { elementsAt, fieldAt, openPlace, type PathHere } from './path-here.ts'

export interface DuplicatePath {
  readonly path: readonly string[]
  /** How many names of the path lead to the list, the last one on the way; undefined when there is none. */
  readonly list: number | undefined
}

/** Of `duplicate: lines.sku`: in which list the key is that two elements are to share. */
export function duplicatePath(
  context: PlanContext,
  spec: ArbitrarySpec,
  type: TypeNode | undefined,
): DuplicatePath {
  const path = spec.duplicate?.text.split('.') ?? []
  return { path, list: listsOn({ spec, type, path, passed: 0 }, context).at(-1) }
}

/** The places of the lists of which any elements may be chosen. */
function listsOn(here: PathHere, context: PlanContext): readonly number[] {
  const open = openPlace(context, here)
  if (open.isList) {
    const elements = elementsAt(here, open)
    const isAny = elements.passed === here.passed || here.path[0] === anyElement
    return [...(isAny ? [here.passed] : []), ...listsOn(elements, context)]
  }
  const field = fieldAt(here, open)
  return here.path.length > 0 && (field.spec || field.type) ? listsOn(field, context) : []
}
