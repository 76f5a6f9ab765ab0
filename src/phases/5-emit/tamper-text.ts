import type { InvariantPlan } from '../../ir/plan.ts'
import { code, plain, support, written, type Fragment } from './fragment.ts'

/** Overwrites what calls handed out. */
export const tamperText = ({ tamper }: Pick<InvariantPlan, 'tamper'>): Fragment =>
  tamper.length === 0 ? plain('') : code`${support('overwrite')}(${tamper.map(written)});`
