import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { InvariantSpec } from '../../../ir/spec.ts'
import type { PlanContext } from '../context.ts'

/** Reports a key that the kind cannot do without. */
export function need(context: PlanContext, { id, kind }: InvariantSpec, key: string, value: unknown): void {
  if (value === undefined)
    context.report(diagnostic('plan/missing-key', id.range, { id: id.text, kind, key }))
}

/** Reports too few values to apply the law to. */
export function needGiven(context: PlanContext, { id, kind, given }: InvariantSpec, wanted: number): void {
  if (given.length >= wanted) return
  context.report(diagnostic('plan/given-count', id.range, { kind, wanted, found: given.length }))
}
