import type { NamedPlan } from '../../../ir/arbitrary-plan.ts'
import { code, plain, written, type Fragment } from '../fragment.ts'
import { propertyKey, stringLiteral } from '../literal.ts'
import { ownName } from '../own-names.ts'
import type { Printer, Scope } from './scope.ts'

/** A call of a factory's function: values for its parameters, then what replaces the arbitraries of its fields. */
export const printNamed: Printer<'named'> = (named, scope) => printCall(named, scope, [])

/** The same inside a function whose own parameter `overrides` goes before all that is said here. */
export const printForwarding = (named: NamedPlan, scope: Scope): Fragment =>
  printCall(named, scope, [plain(`...${ownName('overrides')}`)])

function printCall(
  { functionName, with: values, overrides }: NamedPlan,
  scope: Scope,
  more: readonly Fragment[],
): Fragment {
  const parameters = values.map(({ name, value }) =>
    value.text === name ? written(value) : code`${propertyKey(name)}: ${written(value)}`,
  )
  const fields = overrides.map(
    ({ field, arbitrary }) => code`${propertyKey(field)}: ${scope.print(arbitrary, scope)}`,
  )
  const given = [parameters, [...fields, ...more]]
    .filter((list) => list.length > 0)
    .map((list) => code`{ ${list} }`)
  return code`${scope.factory(functionName)}(${given})`
}

/** Parameters of a refined factory, in force for its body. */
export const printScoped: Printer<'scoped'> = ({ parameters, body }, scope) => {
  const names = parameters.map(({ name, type }) => code`${name}: ${written(type)}`)
  return code`((${names}) => ${scope.print(body, scope)})(${parameters.map(({ value }) => written(value))})`
}

/** Types that lead back to themselves, tied together. */
export const printRecursive: Printer<'recursive'> = ({ ties, entry }, scope) => {
  const types = ties.map(({ name, type }) => code`${propertyKey(name)}: ${type ? written(type) : 'unknown'}`)
  const arbitraries = ties.map(
    ({ name, arbitrary }) => code`${propertyKey(name)}: ${scope.print(arbitrary, scope)}`,
  )
  return code`fc.letrec<{ ${types} }>((${ownName('tie')}) => ({ ${arbitraries} }))[${stringLiteral(entry)}]`
}

export const printTie: Printer<'tie'> = ({ name }) => plain(`${ownName('tie')}(${stringLiteral(name)})`)
