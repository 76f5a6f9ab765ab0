import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { ArbitrarySource } from '../../../ir/arbitrary-spec.ts'
import { codeTextOf } from '../context.ts'
import { declaredType } from '../declared-type.ts'
import { numberIn, optionalValueOf } from '../value-of.ts'
import type { Wanted } from './handler.ts'

type DrawnFrom = Extract<ArbitrarySource, { kind: 'elementOf' | 'subsetOf' | 'shuffleOf' | 'expr' | 'fc' }>

/** Drawn from a list that earlier names give. */
export const planDrawnFrom = (wanted: Wanted, { kind, code }: DrawnFrom): ArbitraryPlan => {
  checkSizes(wanted)
  return drawnFrom(wanted, { kind, code })
}

function checkSizes({ context, spec }: Wanted): void {
  const { minItems, maxItems } = spec.bounds
  const [low, high] = [numberIn(minItems), numberIn(maxItems)]
  if (low === undefined || high === undefined || low <= high || maxItems?.kind !== 'data') return
  const reason = `no size lies between ${low} and ${high}`
  context.report(diagnostic('plan/no-value', maxItems.range, { reason }))
}

const drawnFrom = (wanted: Wanted, { kind, code }: Pick<DrawnFrom, 'kind' | 'code'>): ArbitraryPlan => ({
  kind: kind as 'elementOf' | 'subsetOf' | 'shuffleOf',
  list: codeTextOf(wanted.context, code),
  minLength: kind === 'subsetOf' ? optionalValueOf(wanted.context, wanted.spec.bounds.minItems) : undefined,
  maxLength: kind === 'subsetOf' ? optionalValueOf(wanted.context, wanted.spec.bounds.maxItems) : undefined,
  ...declaredType(wanted),
})
