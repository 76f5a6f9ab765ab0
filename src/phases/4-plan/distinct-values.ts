import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import { capacityOf } from '../../ir/capacity.ts'
import { allTexts } from './patterns/all-texts.ts'
import { regexParts } from './patterns/regex-parts.ts'

/** How many different values an arbitrary has at most, where that is known; of patterns as well. */
export function distinctValues(plan: ArbitraryPlan): number | undefined {
  if (plan.kind === 'filtered') return distinctValues(plan.arbitrary)
  if (plan.kind !== 'pattern') return capacityOf(plan)
  return plan.regex.kind === 'data'
    ? allTexts({ all: [regexParts(String(plan.regex.value))] })?.length
    : undefined
}
