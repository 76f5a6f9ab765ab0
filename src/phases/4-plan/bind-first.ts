import type { ArbitraryPlan, FieldPlan } from '../../ir/arbitrary-plan.ts'
import type { Wanted } from './arbitraries/handler.ts'
import { inside } from './place.ts'
import { usesAny } from './inner-names.ts'

/** Names of `bind` that more than the fields of one object use are drawn before the whole. */
export function bindFirst({ context, spec, place, plan }: Wanted, whole: ArbitraryPlan): ArbitraryPlan {
  if (!usesAny(whole, spec.bind)) return whole
  const bind = spec.bind.map(({ name, arbitrary }): FieldPlan => {
    const drawn = plan(context, arbitrary, undefined, inside(place, name.text))
    const value =
      drawn.kind === 'computed'
        ? { kind: 'computed' as const, code: drawn.code }
        : { kind: 'drawn' as const, arbitrary: drawn }
    return { name: name.text, value, optional: false, bound: false }
  })
  return { kind: 'bound', bind, body: unbound(whole) }
}

/** The object of the whole no longer draws the names itself. */
function unbound(plan: ArbitraryPlan): ArbitraryPlan {
  if (plan.kind === 'record') return { ...plan, fields: plan.fields.filter(({ bound }) => !bound) }
  if (plan.kind === 'filtered' || plan.kind === 'spoiled' || plan.kind === 'duplicated')
    return { ...plan, arbitrary: unbound(plan.arbitrary) }
  if (plan.kind === 'intersection') return { ...plan, parts: plan.parts.map(unbound) }
  if (plan.kind !== 'oneof') return plan
  const branches = plan.branches.map((branch) => ({ ...branch, arbitrary: unbound(branch.arbitrary) }))
  return { ...plan, branches }
}
