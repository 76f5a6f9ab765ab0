import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { isSameType } from '../../ir/is-same-type.ts'
import type { StandInPlace, StandInPlan } from '../../ir/stand-in-plan.ts'
import type { ExportMember, ModuleExport, ParameterNode, TypeNode } from '../../ir/type-model.ts'
import { placeOf, type PlanContext } from './context.ts'
import { unrefined } from '../../ir/merge-arbitrary.ts'
import { planArbitrary } from './plan-arbitrary.ts'
import { planType } from './plan-type.ts'

/** What the suite's code calls of the subject, or draws and calls methods of, with values of what it returns. */
export function planStandIns(context: PlanContext): readonly StandInPlan[] {
  const { subject, use, fixtures, exports } = context.model
  const named = new Set([
    ...subject.names.map(({ name }) => name),
    ...(subject.default === undefined ? [] : ['default']),
  ])
  // Through a namespace, a helper or a fixture that people wrote, anything may be called that is mentioned.
  const isOpen = subject.namespace !== undefined || use.length > 0 || fixtures.length > 0
  return exports.flatMap((each) => {
    const itself = named.has(each.name) || isOpen ? callable(each) : []
    // An instance may be drawn, or come from another function.
    const members = each.members.filter(({ on }) => on === 'instance' || named.has(each.name) || isOpen)
    return [...itself, ...members].map((one) => standIn(context, each, one))
  })
}

type Callable = Omit<ExportMember, 'on'> & { readonly on: StandInPlace['on'] }

const callable = ({ signature, async }: ModuleExport): readonly Callable[] =>
  signature ? [{ on: 'itself', name: '', ...signature, async }] : []

function standIn(context: PlanContext, { name }: ModuleExport, one: Callable): StandInPlan {
  const result = awaited(one.result)
  const holder = name === 'default' ? (context.model.subject.default ?? name) : name
  return {
    ...{ exportName: labels[one.on](holder, one.name), export: name, on: one.on, member: one.name },
    async: one.async,
    // What a constructor was told says more of an instance than values of its type, which it has to make itself.
    returns: one.on === 'constructor' ? undefined : returnsOf(context, result),
    returnableArguments: one.parameters.flatMap((parameter: ParameterNode, index) =>
      !parameter.rest && isSameType(parameter.type, result) ? [index] : [],
    ),
  }
}

const labels = {
  itself: (holder) => holder,
  constructor: (holder) => `new ${holder}`,
  own: (holder, member) => `${holder}.${member}`,
  instance: (holder, member) => `${holder}#${member}`,
  made: (holder, member) => (member === '' ? `${holder}()()` : `${holder}().${member}`),
} satisfies Record<StandInPlace['on'], (holder: string, member: string) => string>

const awaited = (node: TypeNode): TypeNode => (node.kind === 'promise' ? awaited(node.result) : node)

/** Undefined when the type has a part that nothing can be made for; that is no fault of the spec. */
function returnsOf(context: PlanContext, node: TypeNode) {
  let failed = false
  const quiet = { ...context, report: ({ severity }: Diagnostic) => (failed ||= severity === 'error') }
  const spec = unrefined('stand-ins', { file: context.spec.file, start: 0, end: 0 })
  const plan = planType(node, {
    context: quiet,
    spec,
    place: placeOf(context, spec.range),
    plan: planArbitrary,
    planType,
  })
  return failed ? undefined : plan
}
