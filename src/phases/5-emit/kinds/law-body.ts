import type { InvariantPlan } from '../../../ir/plan.ts'
import { joinPresent, plain, type Fragment } from '../fragment.ts'
import { lawNames } from '../law-texts.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { printBlock } from '../statements/print-block.ts'
import type { Body } from './body.ts'

interface LawText {
  /** Constants for functions that are arrows, and what is called with them. */
  readonly steps: readonly Fragment[]
  /** What must hold. */
  readonly checks: readonly Fragment[]
}

/** The body of a law: `when`, what the law does, what must hold, and `then`. */
export function lawBody(plan: InvariantPlan, style: BlockStyle, { steps, checks }: LawText): Body {
  const asserting = { ...style, asserts: true }
  return {
    when: joinPresent([printBlock(plan.when, style), ...steps], '\n'),
    then: joinPresent([...checks, printBlock(plan.then, asserting)], '\n'),
    law: {},
  }
}

/** The values that a law is about, by position. */
export const lawValue = (plan: InvariantPlan, index: number): Fragment =>
  plain(lawNames(plan)[index] ?? 'undefined')

/** All of them. */
export const lawValues = (plan: InvariantPlan): readonly Fragment[] => lawNames(plan).map(plain)
