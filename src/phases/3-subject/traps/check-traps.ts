import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { CheckedFile } from '../check/checked-file.ts'
import { walkCode } from '../check/walk-code.ts'
import type { SafetyRule } from '../safety/safety-rule.ts'
import { checkCost } from './check-cost.ts'
import { checkIdentity } from './check-identity.ts'
import { checkKnown } from './check-known.ts'
import { checkLive } from './check-live.ts'
import { checkOrder } from './check-order.ts'
import { checkOverlap } from './check-overlap.ts'
import { checkRecursion } from './check-recursion.ts'
import { checkSearch } from './check-search.ts'
import { checkSilent } from './check-silent.ts'
import { checkSort } from './check-sort.ts'
import { checkTruth } from './check-truth.ts'
import { checkUncalled } from './check-uncalled.ts'

/** Code that compiles and is the same whatever its values are. */
const rules: readonly SafetyRule[] = [
  checkTruth,
  checkOrder,
  checkOverlap,
  checkIdentity,
  checkSearch,
  checkUncalled,
  checkLive,
  checkKnown,
  checkSilent,
  checkSort,
  checkCost,
  checkRecursion,
]

/** What the compiler lets pass, and no person means. */
export function checkTraps(checked: CheckedFile): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  for (const code of checked.codes) {
    walkCode(code, (node) => {
      for (const rule of rules) found.push(...rule(node, { code, checked }))
    })
  }
  return found
}
