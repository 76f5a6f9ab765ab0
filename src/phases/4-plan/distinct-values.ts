import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import { capacityOf } from '../../ir/capacity.ts'
import { allTexts } from './patterns/all-texts.ts'
import { regexParts } from './patterns/regex-parts.ts'

/** How many different values an arbitrary has at most, where that is known; of patterns as well. */
export const distinctValues = (plan: ArbitraryPlan): number | undefined => capacityOf(plan, ofPattern)

const ofPattern = (plan: ArbitraryPlan): number | undefined =>
  plan.kind === 'pattern' && plan.regex.kind === 'data'
    ? allTexts({ all: [regexParts(String(plan.regex.value))] })?.length
    : undefined
