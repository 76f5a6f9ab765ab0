import { code, written } from '../fragment.ts'
import type { Printer } from './scope.ts'
import { printValue } from './value.ts'

export const printConstant: Printer<'constant'> = ({ value, type }) =>
  type ? code`fc.constant<${written(type)}>(${printValue(value)})` : code`fc.constant(${printValue(value)})`

export const printConstantFrom: Printer<'constantFrom'> = ({ values }) =>
  code`fc.constantFrom(${values.map(printValue)})`
