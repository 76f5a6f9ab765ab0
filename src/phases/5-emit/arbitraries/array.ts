import { code, plain, support } from '../fragment.ts'
import { isIdentifier, stringLiteral } from '../literal.ts'
import type { Printer } from './scope.ts'
import { constraints } from './value.ts'

/** Arrays, unique where asked, with one element of another kind where asked. */
export const printArray: Printer<'array'> = (plan, scope) => {
  const items = scope.print(plan.items, scope)
  const sizes = { minLength: plan.minLength, maxLength: plan.maxLength }
  const list = plan.uniqueBy
    ? code`fc.uniqueArray(${items}, ${constraints({ ...sizes, ...uniqueness(plan.uniqueBy) })})`
    : code`fc.array(${[items, constraints(sizes)].filter(({ text }) => text !== '')})`
  return plan.contains ? code`${support('containing')}(${list}, ${scope.print(plan.contains, scope)})` : list
}

const uniqueness = (path: readonly string[]) =>
  path.length === 0
    ? { comparator: support('equals') }
    : { selector: plain(`(item) => item${path.map(access).join('')}`), comparator: support('equals') }

const access = (name: string) => (isIdentifier(name) ? `.${name}` : `[${stringLiteral(name)}]`)
