import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import type { FactoryPlan } from '../../ir/plan.ts'
import type { ArbitrarySpec, FactorySpec } from '../../ir/spec.ts'
import { placeOf, typeTextOf, type PlanContext } from './context.ts'
import { expandFactory } from './expand-factory.ts'
import { pascal, type NeededFunction } from './function-names.ts'
import { unrefined } from './merge-arbitrary.ts'
import { nameableType } from './nameable-type.ts'
import { planArbitrary } from './plan-arbitrary.ts'
import { planType } from './plan-type.ts'
import { recursiveGroup } from './recursion.ts'
import { resolved } from './type-at.ts'
import { sharedNames } from './shared-names.ts'
import { typeOfArbitrary } from './type-of-arbitrary.ts'

/** A factory of the spec as a function. */
export function planFactory(context: PlanContext, factory: FactorySpec, other?: NeededFunction): FactoryPlan {
  const { name, doc, params, arbitrary } = factory
  const usual = placeOf(context, arbitrary.range)
  const place = { ...usual, hostile: other?.hostile ?? usual.hostile, root: true }
  const functionName = other?.functionName ?? context.names.factory(name.text)
  const drawn = other ? { ...arbitrary, hostile: other.hostile } : arbitrary
  const plan = planArbitrary(context, drawn, undefined, place)
  return {
    name: name.text,
    functionName,
    makeName: `make${pascal(other ? functionName : name.text)}`,
    doc: doc?.text,
    params: params.map((param) => ({ name: param.name.text, type: typeTextOf(context, param.code) })),
    type: typeOfArbitrary(context, arbitrary),
    overridable: isObject(context, arbitrary),
    names: sharedNames(context, drawn, plan),
    arbitrary: plan,
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
    for (const needed of names) planned.push(planNeeded(context, needed))
  }
  return planned.sort((a, b) => (a.functionName < b.functionName ? -1 : 1))
}

function planNeeded(context: PlanContext, needed: NeededFunction): FactoryPlan {
  const factory = needed.kind === 'factory' ? context.factories.get(needed.name) : undefined
  if (factory) return planFactory(context, factory, needed)
  const { name, functionName } = needed
  return {
    name,
    functionName,
    makeName: `make${pascal(functionName)}`,
    doc: undefined,
    params: [],
    type: typeText(context, name),
    overridable: true,
    names: [],
    arbitrary: planNamedType(context, needed),
  }
}

/** Undefined for a type that generated code cannot name. */
const typeText = (context: PlanContext, name: string) =>
  nameableType(context, context.model.definitions.get(name)?.text ?? name)

function planNamedType(context: PlanContext, { name, hostile }: NeededFunction): ArbitraryPlan {
  const { file } = context.spec
  const spec = unrefined(`types/${name}`, { file, start: 0, end: 0 })
  const place = { ...placeOf(context, spec.range), hostile, path: [name] }
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
