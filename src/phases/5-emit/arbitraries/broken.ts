import type { BreakPlan, BreaksPlan } from '../../../ir/arbitrary-plan.ts'
import { code, join, plain, support, written, type Fragment } from '../fragment.ts'
import { propertyKey, stringLiteral } from '../literal.ts'
import { ownName } from '../own-names.ts'
import { printJudge } from './judge.ts'
import { tiesFunction } from './named.ts'
import { heldName, printShared } from '../sharing/print-shared.ts'
import type { Printer, Scope } from './scope.ts'

/** Values with one rule broken; the support file remembers which. */
export const printBroken: Printer<'broken'> = ({ breaks, type }, scope) => {
  const drawn = code`${support('brokenValue')}(${printBreaks(breaks, scope)})`
  return type ? code`${drawn}.map((value) => value as ${written(type)})` : drawn
}

/** The ways to break a schema, each as often as the others. */
export const printBreaks: Printer<'breaks'> = (plan, scope) => {
  const { list, judge } = plan
  const held = heldName(plan, scope)
  if (held) return held
  const printed = printWays(list, scope)
  return judge ? code`${support('toldBy')}(${[printJudge(judge), printed]})` : printed
}

function printWays(list: BreaksPlan['list'], scope: Scope): Fragment {
  const [only] = list
  if (list.length === 1 && only) return printBreak(only, scope)
  const weighted = list.some((one) => weightOf(one) > 1)
  const branches = list.map((one) => {
    const printed = printBreak(one, scope)
    return weighted ? code`{ arbitrary: ${printed}, weight: ${weightOf(one)} }` : printed
  })
  return code`fc.oneof(${branches})`
}

const weights: { [Kind in BreakPlan['kind']]: (plan: Extract<BreakPlan, { kind: Kind }>) => number } = {
  here: () => 1,
  field: ({ inside }) => sumOf(inside),
  item: ({ inside }) => sumOf(inside),
  member: ({ inside }) => sumOf(inside),
  entry: ({ inside }) => sumOf(inside),
  key: () => 1,
  named: ({ weight }) => weight,
  tie: () => 1,
}

const weightOf = (plan: BreakPlan): number => (weights[plan.kind] as (plan: BreakPlan) => number)(plan)
const sumOf = ({ list }: BreaksPlan) => list.reduce((sum, one) => sum + weightOf(one), 0)

type Print<Kind extends BreakPlan['kind']> = (
  plan: Extract<BreakPlan, { kind: Kind }>,
  scope: Scope,
) => Fragment

const printers: { [Kind in BreakPlan['kind']]: Print<Kind> } = {
  here: ({ rule, property, at, value }, scope) => {
    const place = [
      ...(property === undefined ? [] : [code`property: ${stringLiteral(property)}`]),
      ...(at === undefined ? [] : [code`at: ${stringLiteral(at)}`]),
    ]
    const more = place.length === 0 ? [] : [code`{ ${place} }`]
    return code`${support('breaking')}(${[plain(stringLiteral(rule)), scope.print(value, scope), ...more]})`
  },
  field: ({ base, name, inside }, scope) =>
    code`${support('breakingField')}(${[scope.print(base, scope), plain(stringLiteral(name)), printBreaks(inside, scope)]})`,
  item: ({ base, index, from, added, inside }, scope) =>
    code`${support('breakingItem')}(${[scope.print(base, scope), printBreaks(inside, scope), ...itemPlace({ index, from, added })]})`,
  member: ({ of, base, other, unnamed, inside }, scope) => {
    const options = unnamed === undefined ? [] : [code`{ unnamed: ${stringLiteral(unnamed)} }`]
    const parts = [
      scope.print(base, scope),
      ...(other ? [scope.print(other, scope)] : []),
      printBreaks(inside, scope),
    ]
    return code`${support(memberHelpers[of])}(${[...parts, ...options]})`
  },
  entry: ({ base, key, inside }, scope) =>
    code`${support('breakingEntry')}(${[scope.print(base, scope), scope.print(key, scope), printBreaks(inside, scope)]})`,
  key: ({ base, key, value, rule }, scope) =>
    code`${support('breakingKey')}(${[plain(stringLiteral(rule)), scope.print(base, scope), scope.print(key, scope), scope.print(value, scope)]})`,
  named: (plan, scope) => heldName(plan, scope) ?? code`${scope.factory(plan.functionName)}()`,
  tie: ({ name }) => plain(`${ownName('tie')}(${stringLiteral(name)})`),
}

const memberHelpers = {
  mapValue: 'breakingMapValue',
  mapKey: 'breakingMapKey',
  setElement: 'breakingElement',
}

interface ItemPlace {
  readonly index: number | undefined
  readonly from: number
  readonly added: boolean
}

function itemPlace({ index, from, added }: ItemPlace): readonly Fragment[] {
  const options = [
    ...(index === undefined ? [] : [plain(`at: ${index}`)]),
    ...(index === undefined && from > 0 ? [plain(`from: ${from}`)] : []),
    ...(added ? [plain('added: true')] : []),
  ]
  return options.length === 0 ? [] : [code`{ ${options} }`]
}

const printBreak = (plan: BreakPlan, scope: Scope): Fragment =>
  (printers[plan.kind] as (plan: BreakPlan, scope: Scope) => Fragment)(plan, scope)

/** Breaks of schemas that lead back to themselves. */
export const printRecursiveBreaks: Printer<'recursiveBreaks'> = (plan, scope) => {
  const { ties, entry } = plan
  const types = ties.map(({ name }) => code`${propertyKey(name)}: ${support('Broken')}`)
  const { constants, body } = printShared({ plan, label: entry, hasTies: true }, scope, (within) =>
    join(
      ties.map(({ name, breaks: of }) => code`${propertyKey(name)}: ${printBreaks(of, within)}`),
      ', ',
    ),
  )
  return code`fc.letrec<{ ${join(types, '; ')} }>(${tiesFunction(constants, body)})[${stringLiteral(entry)}]`
}
