import type { ArbitrarySpec } from '../../ir/arbitrary-spec.ts'
import type { PlanContext } from './context.ts'
import { expandFactory } from './expand-factory.ts'
import { mergeArbitrary } from '../../ir/merge-arbitrary.ts'

/** The arbitrary with its factory merged in: all the names that code in it may use are its own. */
export function opened(context: PlanContext, spec: ArbitrarySpec): ArbitrarySpec {
  if (spec.source.kind !== 'factory') return spec
  const factory = context.factories.get(spec.source.name.text)
  if (!factory) return spec
  return mergeArbitrary(expandFactory(context, factory.arbitrary), { ...spec, source: { kind: 'context' } })
}
