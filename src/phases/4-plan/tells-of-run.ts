import { callbackHelperNames } from '../../ir/callback-helpers.ts'
import type { FactoryPlan, InvariantPlan } from '../../ir/plan.ts'

/** Whether a test looks at spies or signals, itself or through what it draws: they begin anew in every evaluation. */
export function tellsOfRun(invariant: InvariantPlan, factories: readonly FactoryPlan[]): boolean {
  const seen = new Set<string>()
  const looked = new WeakSet()
  const search = (part: unknown): boolean => {
    if (typeof part !== 'object' || part === null || looked.has(part)) return false
    looked.add(part)
    if (Array.isArray(part)) return part.some(search)
    if ('kind' in part && (part.kind === 'spy' || part.kind === 'signal')) return true
    if ('uses' in part && Array.isArray(part.uses) && part.uses.some((name) => ofRun.has(String(name))))
      return true
    return called(part) || Object.values(part).some(search)
  }
  const called = (part: object): boolean => {
    if (!('functionName' in part) || seen.has(String(part.functionName))) return false
    seen.add(String(part.functionName))
    return search(factories.find(({ functionName }) => functionName === part.functionName)?.arbitrary)
  }
  return search(invariant)
}

const ofRun: ReadonlySet<string> = new Set(callbackHelperNames)
