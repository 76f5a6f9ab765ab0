import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { anyMade, mendAt } from '../mend-at.ts'
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
  const mended = mendAt(place, { own: mend ?? anyMade, any: anyMade, isEndless })
  const shown = type.length > longest ? `${type.slice(0, longest)}…` : type
  // What the module itself makes is mended better than a part somewhere inside of it.
  const best = place.whole && place.path.length > place.whole.steps ? { mend: mended.wholeMend } : {}
  const args = { type: shown, reason, more: 0, ...mended, ...best }
  context.report(diagnostic('plan/unsupported-type', place.range, args))
  return { kind: 'preset', name: 'anything' }
}
