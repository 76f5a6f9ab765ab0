import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { Located } from '../../../ir/source.ts'
import { typeTextOf } from '../context.ts'
import { isUnrefined } from '../schema/is-unrefined.ts'
import { planComponent } from '../schema/plan-components.ts'
import { refineSchema } from '../schema/refine-schema.ts'
import type { Wanted } from './handler.ts'

/** Values of a schema, or values that break one rule of it. */
export const planSchema = (
  wanted: Wanted,
  source: { readonly kind: 'schema' | 'zod'; readonly from: Located },
): ArbitraryPlan => {
  const { context, spec, place } = wanted
  const id = context.schemas.idOf(spec.source) ?? context.schemas.idOf(source as never)
  if (id === undefined) {
    const reason = 'its module could not be looked at'
    const args = { name: source.from.text, reason }
    if (source.kind === 'zod') context.report(diagnostic('plan/zod-unread', source.from.range, args))
    return { kind: 'preset', name: 'anything' }
  }
  if (spec.invalid) return planBroken(wanted, id)
  if (!isUnrefined(spec)) return refineSchema(wanted, id)
  if (place.root) return planComponent(context, id, source.from.range)
  return { kind: 'named', functionName: context.schemas.functionOf(id), with: [], overrides: [] }
}

/** The broken values of a component, seen as what their place asks for. */
export function planBroken({ context, spec, type }: Wanted, id: string): ArbitraryPlan {
  if (!isUnrefined(spec)) context.report(diagnostic('plan/invalid-refined', spec.range, {}))
  const functionName = context.schemas.brokenFunctionOf(id)
  const declared = spec.declared && typeTextOf(context, spec.declared)
  const seenAs = declared ?? (type ? { text: 'never', uses: [] } : undefined)
  return {
    kind: 'broken',
    breaks: { kind: 'breaks', list: [{ kind: 'named', functionName, weight: 1 }] },
    ...(seenAs && { type: seenAs }),
  }
}
