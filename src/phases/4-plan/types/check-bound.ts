import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { FieldPlan } from '../../../ir/arbitrary-plan.ts'
import type { Typed } from './handler.ts'

/** A bound name that is a field's too says what the field is: of two values of one name nobody knows which is meant. */
export function checkBound(fields: readonly FieldPlan[], { spec, context }: Typed): void {
  for (const { name } of spec.bind) {
    const isApart = fields.some(
      (field) => !field.bound && field.name === name.text && field.value.kind === 'drawn',
    )
    if (isApart) context.report(diagnostic('plan/bound-apart', name.range, { name: name.text }))
  }
}
