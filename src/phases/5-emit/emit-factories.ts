import type { Layout } from '../../ir/layout.ts'
import type { FactoryPlan, SuitePlan } from '../../ir/plan.ts'
import type { RecordPlan, RecursivePlan } from '../../ir/arbitrary-plan.ts'
import type { CodeText } from '../../ir/leaf-plan.ts'
import { printArbitrary } from './arbitraries/print-arbitrary.ts'
import { printForwarding, printRefined, printTies } from './arbitraries/named.ts'
import { printFields } from './arbitraries/record.ts'
import type { Scope } from './arbitraries/scope.ts'
import { commentText } from './comment.ts'
import { definitionText, splitDefinitions, typeText } from './definitions.ts'
import { code, join, plain, support, written, type Fragment } from './fragment.ts'
import { arbitraryComment, makeComment } from './factory-comment.ts'
import { header } from './header.ts'
import { stringLiteral } from './literal.ts'
import { fastCheckImport, moduleImports, supportImport } from './imports.ts'
import { ownName, printBeside } from './own-names.ts'
import { sharedTies } from './shared-ties.ts'
import { printShared } from './sharing/print-shared.ts'
import { sharingOf } from './sharing/sharing-of.ts'
import { relativeSpecifier } from './specifier.ts'
import { renderTemplate } from './templates.ts'
import { userNames } from './user-names.ts'

/** Inside the file, functions are called by their names; those of objects take what stands in for fields. */
function scopeOf(all: readonly FactoryPlan[]): Scope {
  const shared = new Set(sharedTies(all).map(({ sharedName }) => sharedName))
  const isUnknown = (name: string) =>
    all.some(
      ({ functionName, type, arbitrary }) => functionName === name && !type && arbitrary.kind === 'recursive',
    )
  return {
    factory: (name) => plain(name),
    isUntyped: (name) => all.some((each) => each.functionName === name && !each.type),
    isUnknown,
    takesOverrides: (name) =>
      all.some((each) => each.functionName === name && fieldsOf(each, all) !== undefined),
    refined: printRefined,
    fields: printFields,
    isShared: (name) => shared.has(name),
    sharing: sharingOf(all, isUnknown),
    print: printArbitrary,
  }
}

/** The factories of a suite as one file's text, not yet formatted; undefined when there is none. */
export function factoriesText(plan: SuitePlan, layout: Layout): FactoriesText | undefined {
  if (plan.factories.length === 0) return undefined
  const functions = plan.factories.flatMap(({ functionName, makeName }) => [functionName, makeName])
  return printBeside(new Set([...userNames(plan), ...functions]), () => printFactories(plan, layout))
}

interface FactoriesText {
  readonly text: string
  readonly support: ReadonlySet<string>
}

function printFactories(plan: SuitePlan, layout: Layout): FactoriesText {
  const scope = scopeOf(plan.factories)
  const factories = plan.factories.map((factory) => factoryView(factory, plan.factories, scope))
  const { factories: definitions, factoryTypes } = splitDefinitions(plan)
  const declared = [...definitions.map(definitionText), ...factoryTypes.map(typeText)]
  const ties = sharedTies(plan.factories).map((each) => tiesView(each, scope))
  const needed = [...factories, ...ties].flatMap(({ needs }) => needs)
  const all = join([...needed, ...declared], '\n')
  const supportFile = relativeSpecifier(layout.output, `${layout.output}/support.ts`, layout.moduleStyle)
  const helpers = [...all.uses].filter((name) => plan.helpers.includes(name))
  const view = {
    header: header(plan.specFile, layout),
    imports: [
      ...fastCheckImport(all),
      ...moduleImports(plan, all.uses, layout),
      ...supportImport(all.support, helpers, supportFile),
    ],
    declarations: [...factoryTypes.map(typeText), ...definitions.map(definitionText)].map(({ text }) => text),
    ties: ties.map(({ view: each }) => each),
    factories: factories.map(({ view: each }) => each),
  }
  return { text: renderTemplate('factories', view), support: all.support }
}

function tiesView(plan: RecursivePlan, scope: Scope) {
  const body = printTies(plan, scope)
  const names = plan.ties.map(({ name }) => name)
  const doc = commentText(`${names.slice(0, -1).join(', ')} and ${names.at(-1)} lead to each other.`)
  return { needs: [body], view: { doc, name: plan.sharedName, body: body.text } }
}

/** The fields that may be drawn otherwise: those of the object that the function makes, or that the factory it refines does. */
function fieldsOf(factory: FactoryPlan, all: readonly FactoryPlan[]): RecordPlan | undefined {
  const { arbitrary, type, overridable } = factory
  if (!type || !overridable) return undefined
  if (arbitrary.kind === 'record') return arbitrary.fields.length > 0 ? arbitrary : undefined
  if (arbitrary.kind !== 'named') return undefined
  const refined = all.find(({ functionName }) => functionName === arbitrary.functionName)
  return refined && refined !== factory ? fieldsOf(refined, all) : undefined
}

function bodyText({ arbitrary }: FactoryPlan, record: RecordPlan | undefined, scope: Scope): Fragment {
  if (record && arbitrary.kind === 'record') return printFields(arbitrary, scope, plain(ownName('overrides')))
  if (record && arbitrary.kind === 'named') return printForwarding(arbitrary, scope)
  return printArbitrary(arbitrary, scope)
}

function factoryView(factory: FactoryPlan, all: readonly FactoryPlan[], scope: Scope) {
  const { type } = factory
  const record = fieldsOf(factory, all)
  const { constants, body } = printShared(rootOf(factory), scope, (within) =>
    bodyText(factory, record, within),
  )
  const overridesType = type && overridesText(type, namesOf(factory, all))
  const params = paramsText(factory, join([body, ...constants], '').uses)
  const overrides = record && overridesType ? code`${ownName('overrides')}: ${overridesType} = {}` : undefined
  const parameters = join([...(params ? [params] : []), ...(overrides ? [overrides] : [])], ', ')
  const made = madeType(factory)
  const returns = made ? code`: fc.Arbitrary<${made}>` : plain('')
  const make = makeText(factory, record, overridesType)
  const recordOf = (functionName: string) => {
    const other = all.find((each) => each.functionName === functionName)
    return other && fieldsOf(other, all)
  }
  const arbitraryOf = (functionName: string) =>
    all.find((each) => each.functionName === functionName)?.arbitrary
  const commented = { factory, record, recordOf, arbitraryOf }
  return {
    needs: [body, ...constants, parameters, returns, make.parameters, make.body, make.returns],
    view: {
      doc: arbitraryComment(commented),
      makeDoc: makeComment(commented),
      name: factory.functionName,
      parameters: parameters.text,
      returns: returns.text,
      constants: constants.map(({ text }) => text),
      body: body.text,
      makeName: factory.makeName,
      makeParameters: make.parameters.text,
      makeReturns: make.returns.text,
      makeBody: make.body.text,
    },
  }
}

/** What the function makes, where it can be said without asking the compiler what its body comes to. */
function madeType({ type, arbitrary }: FactoryPlan): Fragment | undefined {
  if (type) return written(type)
  const isBroken = arbitrary.kind === 'breaks' || arbitrary.kind === 'recursiveBreaks'
  return isBroken ? support('Broken') : undefined
}

/** Ties make by themselves what several of them need. */
const rootOf = ({ arbitrary, functionName }: FactoryPlan) => ({
  plan: arbitrary.kind === 'recursive' || arbitrary.kind === 'recursiveBreaks' ? undefined : arbitrary,
  label: functionName,
  hasTies: false,
})

function paramsText({ params }: FactoryPlan, used: ReadonlySet<string>): Fragment | undefined {
  if (params.length === 0) return undefined
  const names = params.filter(({ name }) => used.has(name)).map(({ name }) => plain(name))
  const types = params.map(({ name, type }) => code`${name}: ${written(type)}`)
  const taken = names.length === 0 ? plain('_') : code`{ ${names} }`
  return code`${taken}: { ${join(types, '; ')} }`
}

/** The function for example-based tests: the simplest value that the arbitrary has, with the fields that are given. */
function makeText(factory: FactoryPlan, record: RecordPlan | undefined, overridesType: Fragment | undefined) {
  const { params, functionName } = factory
  const made = madeType(factory)
  const types = params.map(({ name, type: of }) => code`${name}: ${written(of)}`)
  const parameters = [
    ...(params.length > 0 ? [code`params: { ${join(types, '; ')} }`] : []),
    ...(record && overridesType ? [code`overrides: ${overridesType} = {}`] : []),
  ]
  const values = [...(params.length > 0 ? [plain('params')] : []), ...(record ? [plain('overrides')] : [])]
  return {
    parameters: join(parameters, ', '),
    returns: made ? code`: ${made}` : plain(''),
    body: code`${support('simplest')}(${functionName}(${values}))`,
  }
}

/** `Overrides<Order, Pick<Order, 'currency'> & { rate: number }>`: the names are what is drawn before fields. */
function overridesText(type: CodeText, names: FactoryPlan['names']): Fragment {
  const fields = names.filter(({ type: of }) => of === 'field').map(({ name }) => plain(stringLiteral(name)))
  const bound = names.flatMap(({ name, type: of }) => (of === 'field' ? [] : [code`${name}: ${written(of)}`]))
  const parts = [
    ...(fields.length > 0 ? [code`Pick<${written(type)}, ${join(fields, ' | ')}>`] : []),
    ...(bound.length > 0 ? [code`{ ${join(bound, '; ')} }`] : []),
  ]
  const all = parts.length > 0 ? code`, ${join(parts, ' & ')}` : plain('')
  return code`${support('Overrides')}<${written(type)}${all}>`
}

/** The names of the object that the function makes, or that the factory it refines does. */
function namesOf({ arbitrary, names }: FactoryPlan, all: readonly FactoryPlan[]): FactoryPlan['names'] {
  if (arbitrary.kind !== 'named') return names
  const refined = all.find(({ functionName }) => functionName === arbitrary.functionName)
  return refined ? namesOf(refined, all) : names
}
