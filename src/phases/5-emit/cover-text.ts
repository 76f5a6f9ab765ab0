import type { InvariantPlan } from '../../ir/plan.ts'
import { code, join, written, type Fragment } from './fragment.ts'
import { stringLiteral } from './literal.ts'

/** Counts each `cover` by what counts premises. */
export const coverText = ({ cover }: Pick<InvariantPlan, 'cover'>, counter: string): Fragment =>
  join(
    cover.map(({ label, when }) => code`${counter}.count(${stringLiteral(label)}, ${written(when)});`),
    '\n',
  )
