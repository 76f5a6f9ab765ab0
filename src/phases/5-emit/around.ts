import type { InvariantPlan } from '../../ir/plan.ts'
import { code, plain, support, type Fragment } from './fragment.ts'

/** What is called with the predicate of a test, so that each evaluation begins anew; empty where nothing is. */
export const aroundText = ({ around }: InvariantPlan): Fragment => {
  const name = names[around]
  return name === undefined ? plain('') : code`${support(name)}(`
}

const names: Readonly<Record<InvariantPlan['around'], string | undefined>> = {
  nothing: undefined,
  spies: 'traced',
  rejections: 'guarded',
  clock: 'onFakeClock',
}
