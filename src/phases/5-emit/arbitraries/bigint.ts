import { code, plain, support, type Fragment } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import type { Printer } from './scope.ts'
import { constraints, printValue, ranged } from './value.ts'

/** Integers of any size, multiples where asked, with the boundary values of the spec drawn often. */
export const printBigint: Printer<'bigint'> = ({ min, max, multipleOf, boundary }) => {
  const step = multipleOf && printValue(multipleOf)
  const told = { low: min, high: max }
  const drawn = step
    ? code`${support('bigMultiples')}(${[step, ranged({ min, max }, told)].filter(isPresent)})`
    : code`fc.bigInt(${ranged({ min, max }, told)})`
  if (!boundary) return drawn
  const bounds = constraints({ min, max, step })
  return code`${support('nearBigInts')}(${[plain(stringLiteral(boundary.name)), printValue(boundary.list), drawn, bounds].filter(isPresent)})`
}

const isPresent = ({ text }: Fragment) => text !== ''
