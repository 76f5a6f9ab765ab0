import { code, plain, support, type Fragment } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import type { Printer } from './scope.ts'
import { constraints, printValue } from './value.ts'

/** Integers of any size, multiples where asked, with the boundary values of the spec drawn often. */
export const printBigint: Printer<'bigint'> = ({ min, max, multipleOf, boundary }) => {
  const step = multipleOf && printValue(multipleOf)
  const drawn = step
    ? code`${support('bigMultiples')}(${[step, constraints({ min, max })].filter(isPresent)})`
    : code`fc.bigInt(${constraints({ min, max })})`
  if (!boundary) return drawn
  const bounds = constraints({ min, max, step })
  return code`${support('nearBigInts')}(${[plain(stringLiteral(boundary.name)), printValue(boundary.list), drawn, bounds].filter(isPresent)})`
}

const isPresent = ({ text }: Fragment) => text !== ''
