import type { InvariantPlan } from '../../ir/plan.ts'
import { code, plain, support, type Fragment } from './fragment.ts'
import { ownName } from './own-names.ts'

/** A test whose schedule is drawn: a race, or one that interleaves what spies resolve. */
export const isScheduled = ({ interleave, kind }: InvariantPlan): boolean =>
  interleave.length > 0 || kind === 'race'

/** Hands the spies to the schedule; a race hands it all of them itself. */
export const interleaveText = ({ interleave }: InvariantPlan): Fragment =>
  interleave.length === 0
    ? plain('')
    : code`${support('interleaved')}(${ownName('schedule')}, [${interleave.map(plain)}]);`
