import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, plain } from '../fragment.ts'
import { namesBoundBy } from '../statements/mentions.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { printBlock } from '../statements/print-block.ts'
import type { Body } from './body.ts'

/** `when`, then the assertions. */
export function postconditionBody(plan: InvariantPlan, _: unknown, style: BlockStyle): Body {
  const asserting = { ...style, asserts: true }
  const outcome = coversOutcome(plan) ? returned(plan) : plain('')
  return {
    when: code`${printBlock(plan.when, style)}${outcome}`,
    then: printBlock(plan.then, asserting),
    law: {},
  }
}

/** Whether a `cover` looks at `outcome`. */
export const coversOutcome = ({ cover }: InvariantPlan): boolean =>
  cover.some(({ when }) => /\boutcome\b/.test(when.text))

/** `outcome` of a call that returned: the value that \`when\` bound last. */
export function returned({ when }: InvariantPlan) {
  const value = namesBoundBy(when.slice(-1))[0] ?? 'undefined'
  return plain(
    `\nconst outcome: { readonly ok: true; readonly value: unknown } = { ok: true, value: ${value} };`,
  )
}
