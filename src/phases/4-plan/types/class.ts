import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nearest } from '../../../diagnostics/nearest.ts'
import type { ArbitraryPlan, FieldPlan, PartPlan } from '../../../ir/arbitrary-plan.ts'
import type { ParameterNode, TypeNode } from '../../../ir/type-model.ts'
import { rootName } from '../../../ir/root-name.ts'
import { inside, outOfReach, pathText } from '../place.ts'
import { holdsTie } from '../holds-tie.ts'
import { nameableType } from '../nameable-type.ts'
import { bounded } from './array.ts'
import { checkBound } from './check-bound.ts'
import { bare, type Typed, type TypeHandler } from './handler.ts'
import { inKnownForms } from './known-forms.ts'

type ClassNode = Extract<TypeNode, { kind: 'class' }>

/**
 * Instances, made by the constructor from drawn arguments; what is optional is given or left out. `fields` refines them
 * by the names of the parameters.
 */
export const planClass: TypeHandler<'class'> = (node, typed) => {
  checkFields(node.parameters, typed)
  if (typed.spec.fields.length > 0 && !node.parameters.some(({ rest }) => rest)) return refined(node, typed)
  const place = node.parameters.some(({ rest }) => rest) ? outOfReach(typed.place) : typed.place
  const parts = node.parameters.map((parameter) => partOf(parameter, { ...typed, place }))
  const first = node.parameters.findIndex(({ optional }) => optional)
  const counts =
    first < 0 ? [parts.length] : Array.from({ length: parts.length - first + 1 }, (_, more) => first + more)
  const branches = counts.map((count) => instanceOf(node, parts.slice(0, count), typed))
  const [least] = branches
  if (branches.length === 1 && least) return least
  const all = oneof(branches)
  return least && branches.some(holdsTie) && !holdsTie(least) ? bounded(least, all, typed) : all
}

const oneof = (branches: readonly ArbitraryPlan[]): ArbitraryPlan => ({
  kind: 'oneof',
  branches: branches.map((arbitrary) => ({ arbitrary, weight: undefined })),
  shrinksToFirst: true,
})

const partOf = ({ name, type }: ParameterNode, typed: Typed): PartPlan => ({
  name: /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : 'given',
  arbitrary: typed.planType(type, bare(typed, inside(typed.place, name))),
})

function instanceOf(node: ClassNode, given: readonly PartPlan[], typed: Typed): ArbitraryPlan {
  const parts = given.map((part) => ({ ...part, arbitrary: asTaken(node, part.arbitrary) }))
  const values = parts.map(({ name }, index) => (node.parameters[index]?.rest ? `...${name}` : name))
  return constructed(node, { parts, values: values.join(', ') }, typed)
}

function constructed(
  node: ClassNode,
  { parts, values }: { readonly parts: readonly PartPlan[]; readonly values: string },
  { context }: Typed,
): ArbitraryPlan {
  const given = node.given === undefined ? undefined : nameableType(context, node.given)
  const made = `new ${node.name}${given ? `<${given.text}>` : ''}`
  const text = node.filled ? `Object.assign(${made}(), ${values})` : `${made}(${values})`
  const code = { text, uses: [rootName(node.name), ...(given?.uses ?? [])] }
  const plan: ArbitraryPlan = { kind: 'made', parts, code, ...(node.mayRefuse && { mayRefuse: true }) }
  if (node.given === undefined || given) return plan
  // What it is made with has no name here: the compiler finds another type than that which the drawn arguments are of.
  return { kind: 'asserted', arbitrary: plan, type: undefined }
}

/** What a constructor that may refuse it is given, where the spec says nothing of it. */
const asTaken = (node: ClassNode, plan: ArbitraryPlan) => (node.mayRefuse ? inKnownForms(plan) : plan)

function refined(node: ClassNode, typed: Typed): ArbitraryPlan {
  const names = node.parameters.map(({ name }) => name).join(', ')
  const fields = [...boundNames(typed), ...node.parameters.map((each) => fieldOf(each, node, typed))]
  checkBound(fields, typed)
  const parts = [{ name: `{ ${names} }`, arbitrary: { kind: 'record', fields } as const }]
  return constructed(node, { parts, values: names }, typed)
}

const boundNames = (typed: Typed): readonly FieldPlan[] =>
  typed.spec.bind.map(({ name, arbitrary }) => ({
    name: name.text,
    value: drawOf(typed.plan(typed.context, arbitrary, undefined, inside(typed.place, name.text))),
    optional: false,
    bound: true,
  }))

function fieldOf({ name, type, optional }: ParameterNode, node: ClassNode, typed: Typed): FieldPlan {
  const entry = typed.spec.fields.find((each) => each.name.text === name)
  const place = inside(typed.place, name)
  const plan = entry
    ? typed.plan(typed.context, entry.arbitrary, type, place)
    : asTaken(node, typed.planType(type, bare(typed, place)))
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
    const args = { field: name.text, path: pathText(place.path), meant: nearest(name.text, known) }
    context.report(diagnostic('plan/unknown-field', name.range, args))
  }
}
