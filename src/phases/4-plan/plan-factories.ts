import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import type { FactoryPlan } from '../../ir/plan.ts'
import type { ArbitrarySpec, FactorySpec } from '../../ir/arbitrary-spec.ts'
import { placeOf, typeTextOf, type PlanContext } from './context.ts'
import { outOfReach } from './place.ts'
import { expandFactory } from './expand-factory.ts'
import { exampleOf } from './example-of.ts'
import { pascal, type NeededFunction, type TypePlace } from './function-names.ts'
import { isPlain } from './is-plain.ts'
import { unrefined } from '../../ir/merge-arbitrary.ts'
import { anyMade, mendAt } from './mend-at.ts'
import { nameableType } from './nameable-type.ts'
import { planArbitrary } from './plan-arbitrary.ts'
import { planType } from './plan-type.ts'
import { hasFiniteValue, hubOf, itselfInside, leadsToItself, recursiveGroup } from './recursion.ts'
import { resolved } from './type-at.ts'
import { wordOf } from './word-of.ts'
import { tellElsewhere, type Lacking } from './tell-elsewhere.ts'
import { summaryOf } from './summary-of.ts'
import { sharedNames } from './shared-names.ts'
import { typeOfArbitrary } from './type-of-arbitrary.ts'

/** A factory of the spec as a function. */
export function planFactory(context: PlanContext, factory: FactorySpec, other?: NeededFunction): FactoryPlan {
  const { name, doc, params, arbitrary } = factory
  const usual = placeOf(context, arbitrary.range)
  const place = { ...usual, hostile: other?.hostile ?? usual.hostile, root: true }
  const functionName = other?.functionName ?? context.names.factory(name.text)
  const drawn = other ? { ...arbitrary, hostile: other.hostile } : arbitrary
  const whole = other ? undefined : wholeTypeOf(factory, context)
  const plan =
    whole === undefined
      ? planArbitrary(context, drawn, undefined, place)
      : planNamedType(context, whole, { ...place, of: whole })
  return {
    name: name.text,
    functionName,
    makeName: `make${pascal(other ? functionName : name.text)}`,
    doc: doc?.text,
    summary: summaryOf(context, factory),
    params: params.map((param) => ({
      name: param.name.text,
      type: typeTextOf(context, param.code),
      example: exampleOf(context, param.code.text),
    })),
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

/** The named type that a factory makes any value of, when it says nothing more. */
export function wholeTypeOf(
  { params, arbitrary }: FactorySpec,
  known: Pick<PlanContext, 'spec' | 'model'>,
): string | undefined {
  const { model } = known
  const node = arbitrary.source.kind === 'type' ? model.types.get(arbitrary.id) : undefined
  const says = arbitrary.spoil.length > 0 || arbitrary.duplicate || arbitrary.where || arbitrary.not
  const isWhole = node?.kind === 'ref' && params.length === 0 && !says && isPlain(arbitrary)
  return isWhole ? itselfInside(known, node.name) : undefined
}

/** A function for each named type that something draws and no factory makes. */
export function planTypeFunctions(context: PlanContext): readonly FactoryPlan[] {
  const planned: FactoryPlan[] = []
  const lacking: Lacking[] = []
  for (let names = context.names.takeNeeded(); names.length > 0; names = context.names.takeNeeded()) {
    for (const needed of names) {
      let fault: Diagnostic | undefined
      const report = (found: Diagnostic) => {
        if (found.severity === 'error') fault ??= found
        context.report(found)
      }
      planned.push(planNeeded({ ...context, report }, needed))
      if (fault) lacking.push({ ...needed, fault })
    }
  }
  for (const each of lacking) tellElsewhere(context, each)
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
    summary: { of: `\`${name}\``, fields: [], isNarrow: false },
    params: [],
    type: typeText(context, name),
    overridable: true,
    names: [],
    arbitrary: planNamedType(context, name, {
      ...(needed.place ?? placeOfType(context, needed)),
      within: functionName,
    }),
  }
}

/** Undefined for a type that generated code cannot name. */
const typeText = (context: PlanContext, name: string) =>
  nameableType(context, context.model.definitions.get(name)?.text ?? name)

const placeOfType = (context: PlanContext, { name, hostile }: NeededFunction): TypePlace => ({
  range: { file: context.spec.file, start: 0, end: 0 },
  of: name,
  path: [],
  hostile,
})

function planNamedType(
  context: PlanContext,
  name: string,
  { range, of, path, reach, others, whole, within: owner, hostile }: TypePlace,
): ArbitraryPlan {
  const spec = unrefined(`types/${name}`, range)
  const found = { ...placeOf(context, range), hostile, of, path, reach, others, whole, within: owner }
  const place = leadsToItself(context, name) ? outOfReach(found) : found
  const group = recursiveGroup(context, name)
  const hub = wordOf(context, hubOf(context, group) ?? name)
  const plan = (type: string, tying: ReadonlySet<string>): ArbitraryPlan => {
    const definition = context.model.definitions.get(type)
    if (!definition) return { kind: 'preset', name: 'anything' }
    const within = { context, spec, place: { ...place, tying, depth: hub }, plan: planArbitrary, planType }
    return planType(definition.node, within)
  }
  const definition = context.model.definitions.get(name)
  if (definition && !hasFiniteValue(context, { kind: 'ref', name })) {
    const mended = mendAt(place, { own: anyMade, any: anyMade })
    context.report(diagnostic('plan/no-finite-value', range, { type: name, more: 0, ...mended }))
    return { kind: 'preset', name: 'anything' }
  }
  if (group.length === 0) return plan(name, new Set())
  const tying = new Set(group)
  const ties = group.map((tied) => ({
    name: wordOf(context, tied),
    type: typeText(context, tied),
    arbitrary: plan(tied, tying),
  }))
  const sharedName =
    group.length > 1 ? context.names.group({ types: ties.map((tie) => tie.name), hub, hostile }) : undefined
  return { kind: 'recursive', ties, entry: wordOf(context, name), sharedName }
}
