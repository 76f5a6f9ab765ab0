import type { InvariantPlan } from '../../../ir/plan.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { printBlock } from '../statements/print-block.ts'
import type { Body } from './body.ts'

/** `when`, then the assertions. */
export const postconditionBody = (plan: InvariantPlan, _: unknown, style: BlockStyle): Body => ({
  when: printBlock(plan.when, style),
  then: printBlock(plan.then, { ...style, asserts: true }),
  law: {},
})
