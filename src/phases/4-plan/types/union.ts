import type { ArbitraryPlan, ValuePlan } from '../../../ir/arbitrary-plan.ts'
import { carriesKeywords } from '../check-keywords.ts'
import { holdsTie } from '../holds-tie.ts'
import { depthOf } from './array.ts'
import { bare, type TypeHandler } from './handler.ts'

/** One of the members; literals stand together, and at some depth only what does not lead back is left. */
export const planUnion: TypeHandler<'union'> = ({ members }, typed) => {
  const carrying = members.filter((member) => carriesKeywords(member, typed))
  const plans = members.map((member) =>
    typed.planType(member, carrying.includes(member) ? typed : bare(typed)),
  )
  const branches = joinConstants(plans)
  const [only] = branches
  if (branches.length === 1 && only) return only
  const shallow = branches.filter((branch) => !holdsTie(branch))
  const all = oneof(branches)
  if (shallow.length === branches.length || shallow.length === 0) return all
  return { kind: 'bounded', base: oneof(shallow), deeper: all, depth: depthOf(typed) }
}

function oneof(branches: readonly ArbitraryPlan[]): ArbitraryPlan {
  const [only] = branches
  if (branches.length === 1 && only) return only
  return { kind: 'oneof', branches: branches.map((arbitrary) => ({ arbitrary, weight: undefined })) }
}

function joinConstants(plans: readonly ArbitraryPlan[]): readonly ArbitraryPlan[] {
  const values = plans.flatMap(valuesOf)
  if (values.length < 2) return plans
  const first = plans.findIndex((plan) => valuesOf(plan).length > 0)
  const joined: ArbitraryPlan = { kind: 'constantFrom', values }
  return plans.flatMap((plan, index) =>
    index === first ? [joined] : valuesOf(plan).length > 0 ? [] : [plan],
  )
}

const valuesOf = (plan: ArbitraryPlan): readonly ValuePlan[] =>
  plan.kind === 'constant' ? [plan.value] : plan.kind === 'constantFrom' ? plan.values : []
