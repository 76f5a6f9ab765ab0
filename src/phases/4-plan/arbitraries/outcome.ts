import type { PartPlan } from '../../../ir/arbitrary-plan.ts'
import type { OutcomeWay } from '../../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import { inside } from '../place.ts'
import { resolved } from '../type-at.ts'
import type { SourceHandler, Wanted } from './handler.ts'

/** How a call of a spy ends: made of a drawn value, and of a drawn time. */
export const planOutcome: SourceHandler<'outcome'> = (wanted, { way, value, after }) => {
  const { context, place, plan } = wanted
  const name = way === 'throws' || way === 'rejects' ? 'error' : 'value'
  const parts: readonly PartPlan[] = [
    ...(value
      ? [{ name, arbitrary: plan(context, value, valueType(wanted, way), inside(place, name)) }]
      : []),
    ...(after
      ? [{ name: 'after', arbitrary: plan(context, after, { kind: 'number' }, inside(place, 'after')) }]
      : []),
  ]
  const given = [...(value ? [name] : []), ...(after ? ['{ after }'] : [])]
  return { kind: 'made', parts, code: { text: `${way}(${given.join(', ')})`, uses: [way] } }
}

/** What the callback gives, where its place is the script of one. */
function valueType({ context, type }: Wanted, way: OutcomeWay): TypeNode {
  const callback = type && resolved(context, type)
  if (callback?.kind !== 'function' || way === 'throws' || way === 'rejects') return { kind: 'unknown' }
  const result = resolved(context, callback.result)
  return way === 'resolves' && result.kind === 'promise' ? result.result : callback.result
}
