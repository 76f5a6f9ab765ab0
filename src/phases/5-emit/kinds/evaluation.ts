import type { Expression } from '../../../ir/checked-code.ts'
import type { InvariantPlan } from '../../../ir/plan.ts'
import { printStart } from '../machines/print-history.ts'
import { code, joinPresent, plain, written, type Fragment } from '../fragment.ts'
import { isIdentifier } from '../literal.ts'
import { copiesBefore, unchangedSince } from '../old-copies.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { mentions, namesBoundBy } from '../statements/mentions.ts'
import { printBlock } from '../statements/print-block.ts'
import { localName } from './local-name.ts'

/** Constants of `setup` and `when`, and copies, that a `cover` looks at, which the evaluation hands out beside its result. */
export const seenByCover = ({ setup, when, olds, cover }: InvariantPlan): readonly string[] =>
  [...namesBoundBy([...setup, ...when]), ...olds.map(({ name }) => name)].filter((name) =>
    cover.some(({ when: { text } }) => mentions(text, name)),
  )

/**
 * The steps of one evaluation in a setup of its own, as the body of a function that returns the result. What `then` and
 * `unchanged` say is said of each evaluation, where its constants are in scope.
 */
export function evaluation(
  plan: InvariantPlan,
  result: Expression,
  style: BlockStyle,
  beside: readonly string[] = [],
): Fragment {
  const steps = [printBlock(plan.setup, style), copiesBefore(plan), printBlock(plan.when, style)]
  const checks = printBlock(plan.then, { ...style, asserts: true })
  const after = unchangedSince(plan)
  const kept = localName(plan, style, 'result')
  const isKept = after.text !== '' && !isIdentifier(result.text)
  const value = isKept ? plain(kept) : written(result)
  const ending = [
    ...(isKept ? [code`const ${kept} = ${written(result)};`] : []),
    after,
    code`return ${beside.length > 0 ? code`[${value}, { ${beside.join(', ')} }] as const` : value};`,
  ]
  const texts = [...steps, checks, ...ending].map(({ text }) => text)
  const start = printStart(plan, style, (name) => texts.some((text) => mentions(text, name)))
  return code`{\n${joinPresent([start, ...steps, checks, ...ending], '\n')}\n}`
}
