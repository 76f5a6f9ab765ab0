import type { Expression } from '../../../ir/checked-code.ts'
import type { InvariantPlan } from '../../../ir/plan.ts'
import { printStart } from '../machines/print-history.ts'
import { code, joinPresent, written, type Fragment } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { mentions, namesBoundBy } from '../statements/mentions.ts'
import { printBlock } from '../statements/print-block.ts'

/** Constants of `when` that a `cover` looks at, which the evaluation hands out beside its result. */
export const seenByCover = ({ when, cover }: InvariantPlan): readonly string[] =>
  namesBoundBy(when).filter((name) => cover.some(({ when: { text } }) => mentions(text, name)))

/**
 * The steps of one evaluation in a setup of its own, as the body of a function that returns the result. What `then`
 * says is said of each evaluation, where the constants of `when` are in scope.
 */
export function evaluation(
  plan: InvariantPlan,
  result: Expression,
  style: BlockStyle,
  beside: readonly string[] = [],
): Fragment {
  const steps = printBlock([...plan.setup, ...plan.when], style)
  const checks = printBlock(plan.then, { ...style, asserts: true })
  const given =
    beside.length > 0 ? code`[${written(result)}, { ${beside.join(', ')} }] as const` : written(result)
  const texts = [steps, checks, given].map(({ text }) => text)
  const start = printStart(plan, style, (name) => texts.some((text) => mentions(text, name)))
  return code`{\n${joinPresent([start, steps, checks, code`return ${given};`], '\n')}\n}`
}
