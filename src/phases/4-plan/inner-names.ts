import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import type { NamedArbitrary } from '../../ir/arbitrary-spec.ts'
import { usesOf } from '../../ir/uses-of.ts'
import type { Wanted } from './arbitraries/handler.ts'
import { opened } from './opened.ts'
import { refineWhole } from './refine-whole.ts'

/** Whether what refines the whole of a factory's values uses a name that the factory binds, which a call of it hides. */
export function looksInside(wanted: Wanted): boolean {
  const { context, spec } = wanted
  const { spoil, duplicate, where, not } = spec
  const isRefined = spoil.length > 0 || duplicate || where || not
  if (spec.source.kind !== 'factory' || !isRefined) return false
  const { bind } = opened(context, spec)
  const silent = { ...wanted, context: { ...context, report: () => undefined } }
  return usesAny(refineWhole(silent, { kind: 'preset', name: 'anything' }), bind)
}

/** Whether an arbitrary takes one of these names from outside. */
export function usesAny(plan: ArbitraryPlan, bind: readonly NamedArbitrary[]): boolean {
  const uses = usesOf(plan)
  return bind.some(({ name }) => uses.has(name.text))
}
