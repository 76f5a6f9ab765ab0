import type { ValuePlan } from '../../../ir/arbitrary-plan.ts'
import { code, plain } from '../fragment.ts'
import type { Printer } from './scope.ts'
import { constraints, printValue } from './value.ts'

export const printDate: Printer<'date'> = ({ min, max, finite }) =>
  code`fc.date(${constraints({
    min: min && asDate(min),
    max: max && asDate(max),
    noInvalidDate: plain(String(finite)),
  })})`

const asDate = (bound: ValuePlan) => code`new Date(${printValue(bound)})`
