import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nearest } from '../../../diagnostics/nearest.ts'
import type { ArbitraryPlan, FieldPlan } from '../../../ir/arbitrary-plan.ts'
import type { ParameterNode } from '../../../ir/type-model.ts'
import { inside } from '../context.ts'
import { bare, type Typed, type TypeHandler } from './handler.ts'

/** Instances, made by the constructor from drawn arguments; `fields` refines them by the names of its parameters. */
export const planClass: TypeHandler<'class'> = ({ name, parameters }, typed) => {
  checkFields(parameters, typed)
  const isNamed = typed.spec.fields.length > 0 && !parameters.some(({ rest }) => rest)
  return {
    kind: 'instance',
    className: name,
    arguments: isNamed
      ? { kind: 'record', fields: [...boundNames(typed), ...parameters.map((each) => fieldOf(each, typed))] }
      : {
          kind: 'tuple',
          elements: parameters.map((parameter) => ({
            arbitrary: typed.planType(elementOf(parameter), bare(typed, inside(typed.place, parameter.name))),
            optional: parameter.optional,
            rest: parameter.rest,
          })),
        },
  }
}

const elementOf = ({ type, rest }: ParameterNode) => (rest && type.kind === 'array' ? type.element : type)

const boundNames = (typed: Typed): readonly FieldPlan[] =>
  typed.spec.bind.map(({ name, arbitrary }) => ({
    name: name.text,
    value: drawOf(typed.plan(typed.context, arbitrary, undefined, inside(typed.place, name.text))),
    optional: false,
    bound: true,
  }))

function fieldOf({ name, type, optional }: ParameterNode, typed: Typed): FieldPlan {
  const entry = typed.spec.fields.find((each) => each.name.text === name)
  const place = inside(typed.place, name)
  const plan = entry
    ? typed.plan(typed.context, entry.arbitrary, type, place)
    : typed.planType(type, bare(typed, place))
  return {
    name,
    value: drawOf(plan),
    optional: entry ? (entry.arbitrary.optional ?? false) : optional,
    bound: false,
  }
}

const drawOf = (plan: ArbitraryPlan): FieldPlan['value'] =>
  plan.kind === 'computed' ? { kind: 'computed', code: plan.code } : { kind: 'drawn', arbitrary: plan }

function checkFields(parameters: readonly ParameterNode[], { context, spec, place }: Typed): void {
  const known = parameters.map(({ name }) => name)
  for (const { name } of spec.fields) {
    if (known.includes(name.text)) continue
    const args = { field: name.text, path: place.path.join('.'), meant: nearest(name.text, known) }
    context.report(diagnostic('plan/unknown-field', name.range, args))
  }
}
