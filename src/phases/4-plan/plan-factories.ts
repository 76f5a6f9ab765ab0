import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import type { FactoryPlan } from '../../ir/plan.ts'
import type { ArbitrarySpec, FactorySpec } from '../../ir/spec.ts'
import { placeOf, typeTextOf, type PlanContext } from './context.ts'
import { expandFactory } from './expand-factory.ts'
import { pascal } from './function-names.ts'
import { unrefined } from './merge-arbitrary.ts'
import { nameableType } from './nameable-type.ts'
import { planArbitrary } from './plan-arbitrary.ts'
import { planType } from './plan-type.ts'
import { recursiveGroup } from './recursion.ts'
import { resolved } from './type-at.ts'
import { typeOfArbitrary } from './type-of-arbitrary.ts'

/** A factory of the spec as a function. */
export function planFactory(context: PlanContext, factory: FactorySpec): FactoryPlan {
  const { name, doc, params, arbitrary } = factory
  const place = { ...placeOf(arbitrary.range), root: true }
  return {
    name: name.text,
    functionName: context.names.factory(name.text),
    makeName: `make${pascal(name.text)}`,
    doc: doc?.text,
    params: params.map((param) => ({ name: param.name.text, type: typeTextOf(context, param.code) })),
    type: typeOfArbitrary(context, arbitrary),
    overridable: isObject(context, arbitrary),
    arbitrary: planArbitrary(context, arbitrary, undefined, place),
  }
}

/** What is drawn of a union need not take the fields of its other members. */
function isObject(context: PlanContext, arbitrary: ArbitrarySpec): boolean {
  const type = context.model.types.get(expandFactory(context, arbitrary).id)
  return !type || resolved(context, type).kind === 'object'
}

/** A function for each named type that something draws and no factory makes. */
export function planTypeFunctions(context: PlanContext): readonly FactoryPlan[] {
  const planned: FactoryPlan[] = []
  for (let names = context.names.takeNeeded(); names.length > 0; names = context.names.takeNeeded()) {
    for (const name of names) planned.push(planTypeFunction(context, name))
  }
  return planned.sort((a, b) => (a.functionName < b.functionName ? -1 : 1))
}

function planTypeFunction(context: PlanContext, name: string): FactoryPlan {
  const functionName = context.names.type(name)
  return {
    name,
    functionName,
    makeName: `make${pascal(functionName)}`,
    doc: undefined,
    params: [],
    type: typeText(context, name),
    overridable: true,
    arbitrary: planNamedType(context, name),
  }
}

/** Undefined for a type that generated code cannot name. */
const typeText = (context: PlanContext, name: string) =>
  nameableType(context, context.model.definitions.get(name)?.text ?? name)

function planNamedType(context: PlanContext, name: string): ArbitraryPlan {
  const { file } = context.spec
  const spec = unrefined(`types/${name}`, { file, start: 0, end: 0 })
  const place = { ...placeOf(spec.range), path: [name] }
  const plan = (type: string, tying: ReadonlySet<string>): ArbitraryPlan => {
    const definition = context.model.definitions.get(type)
    if (!definition) return { kind: 'preset', name: 'anything' }
    return planType(definition.node, {
      context,
      spec,
      place: { ...place, tying },
      plan: planArbitrary,
      planType,
    })
  }
  const group = recursiveGroup(context, name)
  if (group.length === 0) return plan(name, new Set())
  const tying = new Set(group)
  const ties = group.map((tied) => ({
    name: tied,
    type: typeText(context, tied),
    arbitrary: plan(tied, tying),
  }))
  return { kind: 'recursive', ties, entry: name }
}
