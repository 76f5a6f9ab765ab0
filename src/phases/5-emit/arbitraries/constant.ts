import type { CodeText, ValuePlan } from '../../../ir/leaf-plan.ts'
import { code, plain, written, type Fragment } from '../fragment.ts'
import { arrowBody } from './drawn-from.ts'
import type { Printer } from './scope.ts'
import { typeArgument } from './type-argument.ts'
import { printValue } from './value.ts'

/** Lists and objects are made afresh: `fc.constant` would share one, and take it for readonly. */
export const printConstant: Printer<'constant'> = ({ value, type }) => {
  if (value.kind !== 'data' || typeof value.value !== 'object' || value.value === null)
    return printSingle(value, type)
  const empty = Array.isArray(value.value) && value.value.length === 0 ? ': never[]' : ''
  const result = type ? code`: ${written(type)}` : plain(empty)
  return code`fc.constant(null).map(()${result} => ${arrowBody(printValue(value))})`
}

const printSingle = (value: ValuePlan, type: CodeText | undefined): Fragment =>
  code`fc.constant${typeArgument(type)}(${printValue(value)})`

export const printConstantFrom: Printer<'constantFrom'> = ({ values, type }) =>
  code`fc.constantFrom${typeArgument(type)}(${values.map(printValue)})`
