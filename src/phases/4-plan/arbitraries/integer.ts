import type { TypeNode } from '../../../ir/type-model.ts'
import { planType } from '../plan-type.ts'
import { resolved } from '../type-at.ts'
import type { SourceHandler, Wanted } from './handler.ts'

/** A safe integer: of the numbers that its place asks for, which may be marked. */
export const planInteger: SourceHandler<'integer'> = (wanted) =>
  planType(wanted.type ? numberIn(wanted.type, wanted) : { kind: 'number' }, { ...wanted, planType })

function numberIn(type: TypeNode, wanted: Wanted): TypeNode {
  const here = resolved(wanted.context, type)
  const members = here.kind === 'union' ? here.members : [here]
  const found = members
    .map((member) => resolved(wanted.context, member))
    .find(({ kind }) => kind === 'number')
  return found ?? { kind: 'number' }
}
