import type { InvariantPlan } from '../../../ir/plan.ts'
import { plain, type Fragment } from '../fragment.ts'
import { mentions, namesBoundBy } from '../statements/mentions.ts'

/** Whether a `cover` looks at `outcome`. */
export const coversOutcome = ({ cover }: InvariantPlan): boolean =>
  cover.some(({ when }) => mentions(when.text, 'outcome'))

/** The value that `when` bound last. */
export const lastBound = ({ when }: InvariantPlan): string => namesBoundBy(when.slice(-1))[0] ?? 'undefined'

/** `outcome` of a call that returned. */
export const returned = (value: string): Fragment =>
  plain(`const outcome: { readonly ok: true; readonly value: unknown } = { ok: true, value: ${value} };`)
