import type { StandInPlan } from '../../ir/plan.ts'
import type { TypeNode } from '../../ir/type-model.ts'
import { placeOf, type PlanContext } from './context.ts'
import { unrefined } from './merge-arbitrary.ts'
import { planArbitrary } from './plan-arbitrary.ts'
import { planType } from './plan-type.ts'

/** The exported functions of the subject that the suite names, with values of their return types. */
export function planStandIns(context: PlanContext): readonly StandInPlan[] {
  const { names, default: whole } = context.model.subject
  const named = new Set([...names.map(({ name }) => name), ...(whole === undefined ? [] : ['default'])])
  return context.model.exports.flatMap(({ name, kind, signature, async }) => {
    if (kind !== 'function' || !named.has(name)) return []
    const result = signature && awaited(signature.result)
    return [
      {
        exportName: name,
        async,
        returns: result && returnsOf(context, result),
        returnableArguments: (signature?.parameters ?? []).flatMap((parameter, index) =>
          !parameter.rest && JSON.stringify(parameter.type) === JSON.stringify(result) ? [index] : [],
        ),
      },
    ]
  })
}

const awaited = (node: TypeNode): TypeNode => (node.kind === 'promise' ? awaited(node.result) : node)

/** Undefined when the type has a part that nothing can be made for; that is no fault of the spec. */
function returnsOf(context: PlanContext, node: TypeNode) {
  let failed = false
  const quiet = { ...context, report: () => (failed = true) }
  const spec = unrefined('stand-ins', { file: context.spec.file, start: 0, end: 0 })
  const plan = planType(node, {
    context: quiet,
    spec,
    place: placeOf(spec.range),
    plan: planArbitrary,
    planType,
  })
  return failed ? undefined : plan
}
