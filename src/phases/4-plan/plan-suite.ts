import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../ir/outcome.ts'
import { isOfRun, outcomeFunctions, stepFunction } from '../../ir/callback-helpers.ts'
import { helperNames, helperTypeNames } from '../../ir/helpers.ts'
import { mayDrawNothing } from '../../ir/may-draw-nothing.ts'
import { partsIn } from '../../ir/parts-in.ts'
import type { FactoryPlan, InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import type { Schemas } from '../../ir/schema-model.ts'
import type { Spec } from '../../ir/spec.ts'
import type { SubjectModel } from '../../ir/subject-model.ts'
import type { ModuleExport } from '../../ir/type-model.ts'
import { withUnseenEscaped } from '../../ir/unseen.ts'
import { checkNames } from './check-names.ts'
import { checkPlacement } from './check-placement.ts'
import type { PlanContext } from './context.ts'
import { functionNames } from './function-names.ts'
import { namesIn, valueNamesIn } from './names-in.ts'
import { planDefinitions, planTypes } from './plan-definitions.ts'
import { planFactory, planTypeFunctions, wholeTypeOf } from './plan-factories.ts'
import { checkFixtureUse, planFixtures, withFixtures } from './plan-fixtures.ts'
import { planInvariant } from './plan-invariant.ts'
import { planMachines } from './plan-machine.ts'
import { planStandIns } from './plan-stand-ins.ts'
import { conditionsOf, withShortLists } from './short-lists.ts'
import { withSmallBases } from './small-bases.ts'
import { withTimelyEnds } from './timely-ends.ts'
import { planSchemaFunctions } from './schema/plan-components.ts'
import { tellOnce } from './tell-once.ts'
import { tellsOfRun } from './tells-of-run.ts'
import { schemaFunctions } from './schema/schema-functions.ts'

/** Makes every choice that a suite needs, so that printing it decides nothing. */
export function planSuite(
  spec: Spec,
  model: SubjectModel,
  schemas: Schemas = spec.schemas,
): Outcome<SuitePlan, Diagnostic> {
  const diagnostics: Diagnostic[] = []
  const context = contextOf(spec, { model, schemas }, (fault) => diagnostics.push(fault))
  checkNames(context)
  checkPlacement(context)
  const definitions = planDefinitions(context)
  const types = planTypes(context)
  const factories = spec.factories.map((factory) => planFactory(context, factory))
  checkFixtureUse(context, factories, definitions)
  const machines = planMachines(context)
  const invariants = spec.invariants.flatMap((invariant) =>
    planInvariant({ ...context, machines }, invariant),
  )
  const ofSchemas = planSchemaFunctions(context)
  const ofTypes = planTypeFunctions(context)
  const functions = withShortLists(
    [
      ...withTimelyEnds(factories, [...ofSchemas, ...ofTypes]),
      ...withSmallBases(withTimelyEnds(ofSchemas, [...ofTypes, ...factories]), [...ofTypes, ...factories]),
      ...withTimelyEnds(ofTypes, [...ofSchemas, ...factories]),
    ],
    [...conditionsOf(factories), ...invariants.flatMap(conditionsOfTest)],
  )
  const standIns = planStandIns(context)
  const standInFactories = withTimelyEnds(
    planTypeFunctions({ ...context, report: () => undefined }),
    functions,
  )
  const parts = [...functions, ...standIns, ...standInFactories, ...invariants]
  const plan: SuitePlan = {
    specFile: spec.file,
    name: spec.name,
    title: withUnseenEscaped(spec.title?.text ?? spec.name),
    subject: withNeededNames(model, parts),
    use: withFound(model, parts),
    types: [...types, ...context.schemas.declarations()],
    definitions,
    fixtures: planFixtures(context),
    factories: functions,
    invariants: invariants
      .map((invariant) => withFixtures(context, invariant, definitions))
      .map((invariant) => ({
        ...invariant,
        mayDrawNothing: drawsNothing(invariant, functions),
        around:
          invariant.around === 'nothing' && tellsOfRun(invariant, functions) ? 'spies' : invariant.around,
      })),
    helpers: helpersOf(spec, model, [functions, invariants]),
    standIns,
    standInFactories,
  }
  return { value: hasErrors(diagnostics) ? undefined : plan, diagnostics: tellOnce(diagnostics) }
}

interface Known {
  readonly model: SubjectModel
  readonly schemas: Schemas
}

function contextOf(spec: Spec, { model, schemas }: Known, report: (fault: Diagnostic) => void): PlanContext {
  const names = functionNames({
    factories: spec.factories.map(({ name }) => name.text),
    meant: namesMeantByCode(spec, model),
    hostile: spec.hostile ?? true,
    wholes: factoriesOfTypes(spec, model),
  })
  return {
    spec,
    model,
    factories: new Map(spec.factories.map((factory) => [factory.name.text, factory])),
    names,
    schemas: schemaFunctions(schemas, spec.factories, {
      names,
      exports: new Set(model.exports.map(({ name }) => name)),
    }),
    machines: new Map(),
    report,
  }
}

/** For each named type, the first factory that makes any value of it. */
function factoriesOfTypes(spec: Spec, model: SubjectModel): ReadonlyMap<string, string> {
  const whole = spec.factories.flatMap((factory): [string, string][] => {
    const type = wholeTypeOf(factory, { spec, model })
    return type === undefined ? [] : [[type, factory.name.text]]
  })
  return new Map(whole.reverse())
}

/** Names that code of the spec means something by: imports, definitions, types and helpers. */
function namesMeantByCode(spec: Spec, model: SubjectModel): ReadonlySet<string> {
  const imports = [model.subject, ...model.use, ...model.found].flatMap(
    ({ names, default: whole, namespace }) => [
      ...names.map(({ local }) => local),
      ...[whole, namespace].flatMap((name) => name ?? []),
    ],
  )
  const defined = spec.define.flatMap(({ id }) =>
    (model.code.get(id)?.statements ?? []).flatMap((statement) =>
      statement.kind === 'const' ? statement.names : [],
    ),
  )
  const types = [[...model.types.values()], [...model.definitions.values()]]
  const own = spec.types.map(({ name }) => name.text)
  // Symbols and enums that keys are named by.
  const named = namesIn(types)
  const fixtures = spec.fixtures.map(({ name }) => name.text)
  const routes = [...model.definitions.values()].flatMap(({ text }) => valuesIn(text))
  return new Set([...imports, ...defined, ...fixtures, ...model.helpers, ...own, ...named, ...routes])
}

/** Values by which a type is written that has no name: `Parameters<typeof pay>[0]`. */
const valuesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\btypeof ([\p{ID_Start}$_][\p{ID_Continue}$]*)/gu)].map(([, name = '']) => name)

/** The subject's import with the exports that only the plan names: types of factories, enums, classes. */
function withNeededNames(model: SubjectModel, parts: readonly unknown[]): SubjectModel['subject'] {
  const { subject, use, exports } = model
  // A module may export by name what the spec imports by default, and calls the same.
  const known = new Set(
    [subject, ...use].flatMap(({ names, default: whole, namespace }) => [
      ...names.map(({ local }) => local),
      ...[whole, namespace].flatMap((local) => local ?? []),
    ]),
  )
  const values = valueNamesIn(parts)
  const needed = namesIn(parts)
  const isValue = (name: string) =>
    exports.some((each) => each.name === name && each.kind !== 'type') && values.has(name)
  const asNeeded = subject.names.map((each) => (isValue(each.name) ? { ...each, typeOnly: false } : each))
  const locals = givenIn(parts)
  const isLocal = ({ name, kind }: ModuleExport) => locals.has(name) && kind !== 'type' && kind !== 'class'
  const more = exports
    .filter((each) => needed.has(each.name) && !known.has(each.name) && each.name !== 'default')
    .filter((each) => !isLocal(each))
    .map(({ name, kind }) => ({ name, local: name, typeOnly: kind === 'type' || !values.has(name) }))
  return { ...subject, names: [...asNeeded, ...more].sort((a, b) => (a.name < b.name ? -1 : 1)) }
}

/** What the plan names of modules that the spec does not, each with the import that the spec has of it, if any. */
function withFound({ use, found }: SubjectModel, parts: readonly unknown[]): SuitePlan['use'] {
  const values = valueNamesIn(parts)
  const needed = namesIn(parts)
  const more = found.map((module) => ({
    ...module,
    names: module.names
      .filter(({ local }) => needed.has(local))
      .map((name) => ({ ...name, typeOnly: name.typeOnly || !values.has(name.local) })),
  }))
  const joined = use.map((used) => {
    const names = [
      ...used.names.map((name) =>
        name.isValue === true && values.has(name.local) ? { ...name, typeOnly: false } : name,
      ),
      ...more.filter(({ file }) => file === used.file).flatMap((each) => each.names),
    ]
    return { ...used, names: names.sort((a, b) => (a.name < b.name ? -1 : 1)) }
  })
  const apart = more.filter(({ file, names }) => names.length > 0 && !use.some((used) => used.file === file))
  return [...joined, ...apart]
}

/** What is given hides an export of the same name that the spec does not list. */
function givenIn(plan: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { given, names } of partsIn(plan)) {
    if (Array.isArray(given))
      for (const { name } of given as readonly { readonly name: string }[]) found.add(name)
    if (Array.isArray(names)) for (const name of names as readonly unknown[]) found.add(String(name))
  }
  return found
}

/** The helpers that code of the spec names, and those that conditions and outcomes of ours do. */
function helpersOf(spec: Spec, model: SubjectModel, parts: readonly unknown[]): readonly string[] {
  const needed = namesIn(parts)
  const named = new Set<string>(model.helpers)
  const own = new Set([
    ...[model.subject, ...model.use].flatMap(({ names }) => names.map(({ local }) => local)),
    ...spec.fixtures.map(({ name }) => name.text),
  ])
  const all: readonly string[] = [...helperNames, ...Object.values(outcomeFunctions), stepFunction]
  const rewritten = new Set<string>(['old', 'outcome'])
  // Only code means what tells of a run; a name such as `clock` may as well be one that is given.
  const isOurs = (helper: string) => needed.has(helper) && !own.has(helper) && !isOfRun(helper)
  const isMeant = (helper: string) => named.has(helper) || isOurs(helper)
  return [
    ...all.filter((helper) => !rewritten.has(helper) && isMeant(helper)),
    ...helperTypeNames.filter((name) => named.has(name)),
  ]
}

/** What a test waits for, or counts. */
const conditionsOfTest = ({ assuming, cover }: InvariantPlan): readonly string[] =>
  [assuming, ...cover.map(({ when }) => when)].flatMap((each) => each?.text ?? [])

const drawsNothing = ({ given }: InvariantPlan, functions: readonly FactoryPlan[]): boolean =>
  given.some(
    ({ value, late }) => value.kind === 'drawn' && !late && mayDrawNothing(value.arbitrary, functions),
  )
