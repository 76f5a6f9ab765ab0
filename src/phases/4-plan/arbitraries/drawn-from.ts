import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { ArbitrarySource } from '../../../ir/arbitrary-spec.ts'
import { codeTextOf } from '../context.ts'
import { declaredType } from '../declared-type.ts'
import { optionalValueOf } from '../value-of.ts'
import type { Wanted } from './handler.ts'

type DrawnFrom = Extract<ArbitrarySource, { kind: 'elementOf' | 'subsetOf' | 'shuffleOf' | 'expr' | 'fc' }>

/** Drawn from a list that earlier names give. */
export const planDrawnFrom = (wanted: Wanted, { kind, code }: DrawnFrom): ArbitraryPlan => ({
  kind: kind as 'elementOf' | 'subsetOf' | 'shuffleOf',
  list: codeTextOf(wanted.context, code),
  minLength: kind === 'subsetOf' ? optionalValueOf(wanted.context, wanted.spec.bounds.minItems) : undefined,
  maxLength: kind === 'subsetOf' ? optionalValueOf(wanted.context, wanted.spec.bounds.maxItems) : undefined,
  ...declaredType(wanted),
})
