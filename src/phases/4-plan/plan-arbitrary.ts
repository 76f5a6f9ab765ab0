import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import type { ArbitrarySource, ArbitrarySpec } from '../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../ir/type-model.ts'
import { planAnyOf } from './arbitraries/any-of.ts'
import { planConst } from './arbitraries/const.ts'
import { planContext } from './arbitraries/in-context.ts'
import { planEnum } from './arbitraries/enum.ts'
import { planExpr } from './arbitraries/expr.ts'
import { planFactory } from './arbitraries/factory.ts'
import { planFc } from './arbitraries/fc.ts'
import { planInteger } from './arbitraries/integer.ts'
import { planDrawnFrom } from './arbitraries/drawn-from.ts'
import { planOutcome } from './arbitraries/outcome.ts'
import { planSchema } from './arbitraries/schema.ts'
import { planSignal } from './arbitraries/signal.ts'
import { planSpy } from './arbitraries/spy.ts'
import { planTypeSource } from './arbitraries/type.ts'
import type { SourceHandler, Wanted } from './arbitraries/handler.ts'
import { besideSource } from './beside-source.ts'
import { bindFirst } from './bind-first.ts'
import type { PlanContext } from './context.ts'
import type { Place } from './place.ts'
import { looksInside } from './inner-names.ts'
import { leaveRoom } from './leave-room.ts'
import { withOpposite } from './negate.ts'
import { refineWhole } from './refine-whole.ts'

const handlers = {
  factory: planFactory,
  type: planTypeSource,
  integer: planInteger,
  const: planConst,
  enum: planEnum,
  anyOf: planAnyOf,
  elementOf: planDrawnFrom,
  subsetOf: planDrawnFrom,
  shuffleOf: planDrawnFrom,
  expr: planExpr,
  fc: planFc,
  schema: planSchema,
  zod: planSchema,
  spy: planSpy,
  signal: planSignal,
  outcome: planOutcome,
  context: planContext,
} satisfies { [Kind in ArbitrarySource['kind']]: SourceHandler<Kind> }

/** Sources whose rules `invalid` breaks. */
const hasRules: ReadonlySet<ArbitrarySource['kind']> = new Set(['schema', 'zod', 'factory'])

/** Plans an arbitrary of the spec; `type` is what its place asks for. */
export function planArbitrary(
  context: PlanContext,
  written: ArbitrarySpec,
  type: TypeNode | undefined,
  place: Place,
): ArbitraryPlan {
  const declared = written.declared && context.model.types.get(written.id)
  const spec = leaveRoom(context, withOpposite(written), declared ?? type)
  const here = { ...place, range: spec.range, hostile: spec.hostile ?? place.hostile }
  const wanted: Wanted = { context, place: here, spec, type: declared ?? type, plan: planArbitrary }
  if (spec.invalid && !hasRules.has(spec.source.kind))
    context.report(diagnostic('plan/invalid-without-schema', spec.range, {}))
  const handle = handlers[spec.source.kind] as (wanted: Wanted, source: ArbitrarySource) => ArbitraryPlan
  const plan = besideSource(wanted, handle(wanted, spec.source))
  return looksInside(wanted) ? plan : bindFirst(wanted, refineWhole(wanted, plan))
}
