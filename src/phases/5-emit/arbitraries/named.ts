import type { NamedPlan, OverridePlan, RecursivePlan } from '../../../ir/arbitrary-plan.ts'
import { binding, code, join, lines, plain, support, written, type Fragment } from '../fragment.ts'
import { propertyKey, stringLiteral } from '../literal.ts'
import { ownName } from '../own-names.ts'
import { printShared } from '../sharing/print-shared.ts'
import { isDeep } from './record.ts'
import type { Printer, Scope } from './scope.ts'

/** A call of a factory's function: values for its parameters, then what replaces the arbitraries of its fields. */
export const printNamed: Printer<'named'> = (named, scope) => printCall(named, scope, [])

/** The same inside a function whose own parameter `overrides` goes before all that is said here. */
export const printForwarding = (named: NamedPlan, scope: Scope): Fragment =>
  printRefined(named, plain(ownName('overrides')), scope)

/** A call with more that stands in for fields, after what the plan says. */
export const printRefined = (named: NamedPlan, more: Fragment, scope: Scope): Fragment =>
  printCall(named, scope, [more])

function printCall(
  { functionName, with: values, overrides }: NamedPlan,
  scope: Scope,
  more: readonly Fragment[],
): Fragment {
  const parameters = values.map(({ name, value }) =>
    value.text === name ? written(value) : code`${propertyKey(name)}: ${written(value)}`,
  )
  const [last] = more
  const fields = overrides.map(
    (override) => code`${propertyKey(override.field)}: ${printOverride(override, scope, last)}`,
  )
  const all = fields.length === 0 && last ? last : code`{ ${[...fields, ...spread(overrides, scope, last)]} }`
  const given = [
    ...(parameters.length > 0 ? [code`{ ${parameters} }`] : []),
    ...(fields.length + more.length > 0 ? [all] : []),
  ]
  const call = code`${scope.factory(functionName)}(${given})`
  return scope.isUnknown(functionName) ? ofAnyType(call) : call
}

/** One whose own fields may be said otherwise, too, is told of what stands in for them. */
function printOverride(override: OverridePlan, scope: Scope, more: Fragment | undefined): Fragment {
  const { field, names, arbitrary } = override
  if (more && isDeepOverride(override, scope)) {
    const inside = code`${support('within')}(${more}, ${stringLiteral(field)})`
    if (arbitrary.kind === 'named') return scope.refined(arbitrary, inside, scope)
    if (arbitrary.kind === 'record') return scope.fields(arbitrary, scope, inside)
  }
  const drawn = scope.print(arbitrary, scope)
  return names.length === 0 ? drawn : code`({ ${names.join(', ')} }) => ${binding(names, drawn)}`
}

const isDeepOverride = ({ names, arbitrary }: OverridePlan, scope: Scope) =>
  names.length === 0 && isDeep(arbitrary, scope)

function spread(
  overrides: readonly OverridePlan[],
  scope: Scope,
  more: Fragment | undefined,
): readonly Fragment[] {
  if (!more) return []
  const deep = overrides.filter((override) => isDeepOverride(override, scope))
  if (deep.length === 0) return [code`...${more}`]
  const fields = deep.map(({ field }) => plain(stringLiteral(field)))
  return [code`...${support('outside')}(${[more, ...fields]})`]
}

/** Parameters of a refined factory, in force for its body. */
export const printScoped: Printer<'scoped'> = ({ parameters, body }, scope) => {
  const names = parameters.map(({ name, type }) => code`${name}: ${written(type)}`)
  return code`((${names}) => ${scope.print(body, scope)})(${parameters.map(({ value }) => written(value))})`
}

/** Types that lead back to themselves, tied together. */
export const printRecursive: Printer<'recursive'> = (plan, scope) => {
  const { sharedName, entry } = plan
  const ties =
    sharedName !== undefined && scope.isShared(sharedName) ? plain(sharedName) : printTies(plan, scope)
  return code`${ties}[${stringLiteral(entry)}]`
}

export function printTies(plan: RecursivePlan, scope: Scope): Fragment {
  const { ties, entry } = plan
  const types = ties.map(({ name, type }) => code`${propertyKey(name)}: ${type ? written(type) : 'unknown'}`)
  const unknownTies = new Set(ties.flatMap(({ name, type }) => (type ? [] : [name])))
  const known = { ...scope, unknownTies }
  const { constants, body } = printShared({ plan, label: entry, hasTies: true }, known, (within) => {
    const unknown = { ...within, unknownTies: new Set<string>() }
    const arbitraries = ties.map(
      ({ name, type, arbitrary }) =>
        code`${propertyKey(name)}: ${within.print(arbitrary, type ? within : unknown)}`,
    )
    return join(arbitraries, ', ')
  })
  return code`fc.letrec<{ ${types} }>(${tiesFunction(constants, body)})`
}

/** What `fc.letrec` is given: the arbitraries by name, after what several of them are made of. */
export const tiesFunction = (constants: readonly Fragment[], ties: Fragment): Fragment =>
  constants.length === 0
    ? code`(${ownName('tie')}) => ({ ${ties} })`
    : code`(${ownName('tie')}) => { ${lines(constants)}\nreturn { ${ties} }; }`

export const printTie: Printer<'tie'> = ({ name }, { unknownTies }) => {
  const tied = plain(`${ownName('tie')}(${stringLiteral(name)})`)
  return unknownTies?.has(name) ? ofAnyType(tied) : tied
}

/** The type has no name, and where it leads back to itself the compiler finds out nothing of it. */
const ofAnyType = (drawn: Fragment): Fragment => code`(${drawn} as fc.Arbitrary<never>)`
