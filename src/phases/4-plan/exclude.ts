import type { ArbitraryPlan, BranchPlan } from '../../ir/arbitrary-plan.ts'
import type { ValuePlan } from '../../ir/leaf-plan.ts'
import type { Data } from '../../ir/source.ts'
import type { ArbitrarySpec } from '../../ir/arbitrary-spec.ts'

/** A plan without the values that `not` lists, by construction; undefined where only a filter can tell them. */
export function without(plan: ArbitraryPlan, not: ArbitrarySpec): ArbitraryPlan | 'nothing' | undefined {
  const listed = listedIn(not)
  return listed && leaveOut(plan, listed)
}

/** Undefined unless `not` is a list of data and nothing else. */
function listedIn({ source, bounds, fields, items, contains, not, required }: ArbitrarySpec) {
  const isAll =
    Object.keys(bounds).length === 0 && fields.length === 0 && !items && !contains && !not && !required
  if (!isAll) return undefined
  if (source.kind === 'const' && source.value.kind === 'data') return [source.value.value]
  if (source.kind !== 'enum' || source.values.kind !== 'data') return undefined
  return Array.isArray(source.values.value) ? (source.values.value as readonly Data[]) : undefined
}

function leaveOut(plan: ArbitraryPlan, listed: readonly Data[]): ArbitraryPlan | 'nothing' | undefined {
  const isListed = (value: ValuePlan) =>
    value.kind === 'data' && listed.some((each) => JSON.stringify(each) === JSON.stringify(value.value))
  if (plan.kind === 'constant')
    return plan.value.kind === 'data' ? (isListed(plan.value) ? 'nothing' : plan) : undefined
  if (plan.kind === 'preset' && plan.name === 'boolean') {
    const left = [true, false].filter((value) => !listed.includes(value))
    return left.length === 0 ? 'nothing' : left.length === 2 ? plan : constant(left[0] ?? null)
  }
  if (plan.kind === 'constantFrom') {
    if (plan.values.some(({ kind }) => kind === 'code')) return undefined
    const values = plan.values.filter((value) => !isListed(value))
    return values.length === 0 ? 'nothing' : { ...plan, values }
  }
  return plan.kind === 'oneof' ? branchesWithout(plan, listed) : undefined
}

const constant = (value: Data): ArbitraryPlan => ({
  kind: 'constant',
  value: { kind: 'data', value },
  type: undefined,
})

function branchesWithout(
  plan: Extract<ArbitraryPlan, { kind: 'oneof' }>,
  listed: readonly Data[],
): ArbitraryPlan | 'nothing' | undefined {
  const left = plan.branches.map((branch) => ({ branch, plan: leaveOut(branch.arbitrary, listed) }))
  if (left.some((each) => each.plan === undefined)) return undefined
  const branches = left.flatMap((each): readonly BranchPlan[] =>
    each.plan && each.plan !== 'nothing' ? [{ ...each.branch, arbitrary: each.plan }] : [],
  )
  const [only] = branches
  if (branches.length === 1 && only) return only.arbitrary
  return branches.length === 0 ? 'nothing' : { ...plan, branches }
}
