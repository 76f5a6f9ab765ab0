import type { FunctionPlan } from '../../../ir/law-plan.ts'
import { code, plain, written, type Fragment } from '../fragment.ts'

/** A function of a law: called where it stands when it is a name, bound to a constant when it is an arrow. */
export interface LawFunction {
  /** Empty for a name. */
  readonly definition: Fragment
  readonly name: Fragment
  readonly wait: string
}

export function lawFunction(plan: FunctionPlan, name: string): LawFunction {
  const wait = plan.promised ? 'await ' : ''
  if (plan.named) return { definition: plain(''), name: written(plan), wait }
  const type = plan.type ? code`: ${written(plan.type)}` : plain('')
  return { definition: code`const ${name}${type} = ${written(plan)};`, name: plain(name), wait }
}

export const call = ({ name, wait }: LawFunction, ...values: readonly Fragment[]): Fragment =>
  code`${wait}${name}(${values})`

/** The same in the middle of an expression. */
export const called = (of: LawFunction, ...values: readonly Fragment[]): Fragment =>
  of.wait ? code`(${call(of, ...values)})` : call(of, ...values)
