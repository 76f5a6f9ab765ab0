import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { mendAt } from '../mend-at.ts'
import type { Typed, TypeHandler } from './handler.ts'

/** A type that no value can be made for is a fault, with the line that mends it. */
export const planUnsupported: TypeHandler<'unsupported'> = ({ text, reason, mend }, typed) =>
  refuse(typed, { type: text, reason, mend })

export const planNever: TypeHandler<'never'> = (_, typed) =>
  refuse(typed, { type: 'never', reason: 'it has no value', mend: undefined })

/** Of a longer one the path says more. */
const longest = 100

interface Refused {
  readonly type: string
  readonly reason: string
  readonly mend: string | undefined
}

function refuse({ context, place }: Typed, { type, reason, mend }: Refused): ArbitraryPlan {
  const isEndless = reason === 'it has no end' || undefined
  const mended = mendAt(place, mend ?? 'fc: fc.constant(…)', isEndless)
  const shown = type.length > longest ? `${type.slice(0, longest)}…` : type
  context.report(diagnostic('plan/unsupported-type', place.range, { type: shown, reason, ...mended }))
  return { kind: 'preset', name: 'anything' }
}
