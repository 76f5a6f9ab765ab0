import type { ValuePlan } from '../../../ir/leaf-plan.ts'
import { printData } from '../../../ir/print-data.ts'
import { code, plain, support, type Fragment } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import type { Printer } from './scope.ts'
import { constraints, printValue, ranged } from './value.ts'

/** Dates: the plain range, with the boundary values of the spec drawn often. */
export const printDate: Printer<'date'> = ({ min, max, finite, hostile, boundary }) => {
  const limits = { min: min && asDate(min), max: max && asDate(max) }
  const told = { low: min, high: max }
  const drawn = hostile
    ? code`${support('hostileDate')}(${ranged(limits, told)})`
    : code`fc.date(${ranged({ ...limits, noInvalidDate: plain('true') }, told)})`
  const near = boundary
    ? code`${support('nearDates')}(${[plain(stringLiteral(boundary.name)), listText(boundary.list), drawn, constraints(limits)].filter(({ text }) => text !== '')})`
    : drawn
  return finite
    ? near
    : code`fc.oneof({ arbitrary: ${near}, weight: 9 }, fc.constant(null).map(() => new Date(NaN)))`
}

/** What is a new date already is not made once more. */
const asDate = (bound: ValuePlan): Fragment =>
  bound.kind === 'code' && /^new Date\([^()]*\)$/.test(bound.text)
    ? printValue(bound)
    : code`new Date(${printValue(bound)})`

const listText = (boundary: ValuePlan): Fragment =>
  boundary.kind === 'data' && Array.isArray(boundary.value)
    ? code`[${boundary.value.map((value) => plain(`new Date(${printData(value)})`))}]`
    : printValue(boundary)
