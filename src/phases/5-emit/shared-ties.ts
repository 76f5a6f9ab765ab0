import type { RecursivePlan } from '../../ir/arbitrary-plan.ts'
import type { FactoryPlan } from '../../ir/plan.ts'

/** What several functions of the file tie together is written once, each after those that it calls when the file is loaded. */
export function sharedTies(all: readonly FactoryPlan[]): readonly RecursivePlan[] {
  const plans = all.flatMap(({ arbitrary }) => (arbitrary.kind === 'recursive' ? [arbitrary] : []))
  const isFirst = ({ sharedName }: RecursivePlan, index: number) =>
    sharedName !== undefined &&
    plans.findIndex((other) => other.sharedName === sharedName) === index &&
    plans.filter((other) => other.sharedName === sharedName).length > 1
  return inOrder(plans.filter(isFirst), all)
}

function inOrder(shared: readonly RecursivePlan[], all: readonly FactoryPlan[]): readonly RecursivePlan[] {
  const functions = new Map(all.map(({ functionName, arbitrary }) => [functionName, arbitrary]))
  const byName = new Map(shared.map((plan) => [plan.sharedName, plan]))
  const ordered = new Set<RecursivePlan>()
  const seen = new Set<unknown>()
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return
    seen.add(part)
    if ('whenCalled' in part && part.whenCalled === true) return
    if ('kind' in part && part.kind === 'named' && 'functionName' in part)
      look(functions.get(String(part.functionName)))
    const group = 'sharedName' in part ? byName.get(String(part.sharedName)) : undefined
    Object.values(group ?? part).forEach(look)
    if (group) ordered.add(group)
  }
  shared.forEach(look)
  return [...ordered]
}
