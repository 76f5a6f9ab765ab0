import type { JudgePlan } from '../../../ir/leaf-plan.ts'
import { code, plain, support, written, type Fragment } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import type { Printer } from './scope.ts'

/** The schema itself, or the part of it that judges. */
export const printJudge = ({ schema, steps }: JudgePlan): Fragment =>
  steps.length === 0
    ? written(schema)
    : code`${support('partOf')}(${[written(schema), ...steps.map((step) => plain(stringLiteral(step)))]})`

/** The values that a schema takes. */
export const printTaken: Printer<'taken'> = ({ arbitrary, judge }, scope) =>
  code`${support('filtered')}(${scope.print(arbitrary, scope)}, (value) => ${printJudge(judge)}.safeParse(value).success)`
