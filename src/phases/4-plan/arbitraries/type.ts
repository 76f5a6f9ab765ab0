import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { Code } from '../../../ir/source.ts'
import { typeTextOf } from '../context.ts'
import type { SourceHandler, Wanted } from './handler.ts'
import { planType } from '../plan-type.ts'

/** Derived from a TypeScript type. */
export const planTypeSource: SourceHandler<'type'> = (wanted, source) => {
  const node = wanted.context.model.types.get(wanted.spec.id)
  const place = {
    ...wanted.place,
    of: source.type.text.trim(),
    path: [],
    reach: undefined,
    others: undefined,
    whole: undefined,
  }
  if (node) return named(wanted, source.type, planType(node, { ...wanted, place, planType }))
  return { kind: 'preset', name: 'anything' }
}

/** A brand that generated code cannot name is still what the spec calls it. */
const named = ({ context }: Wanted, type: Code, plan: ArbitraryPlan): ArbitraryPlan =>
  plan.kind === 'asserted' && !plan.type ? { ...plan, type: typeTextOf(context, type) } : plan
