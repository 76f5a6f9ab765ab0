import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { Typed, TypeHandler } from './handler.ts'

/** A type that no value can be made for is a fault, with the line that mends it. */
export const planUnsupported: TypeHandler<'unsupported'> = ({ text, reason }, typed) =>
  refuse(typed, text, reason)

export const planNever: TypeHandler<'never'> = (_, typed) => refuse(typed, 'never', 'it has no value')

function refuse({ context, place, spec }: Typed, type: string, reason: string): ArbitraryPlan {
  context.report(
    diagnostic('plan/unsupported-type', place.range ?? spec.range, { type, reason, path: place.path }),
  )
  return { kind: 'preset', name: 'anything' }
}
