import type { InvariantPlan } from '../../../ir/plan.ts'
import { arrowBody } from '../arbitraries/drawn-from.ts'
import { code, plain, support, written } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { printBlock } from '../statements/print-block.ts'
import type { Body, LawOf } from './body.ts'

/** What is begun, what happens in the end as the clock goes on, and what holds then. */
export function eventuallyBody(plan: InvariantPlan, law: LawOf<'eventually'>, style: BlockStyle): Body {
  const { until, within, notBefore } = law
  const limits = [
    ...(within ? [code`within: ${written(within)}`] : []),
    ...(notBefore ? [code`notBefore: ${written(notBefore)}`] : []),
  ]
  const condition = code`${until.awaits ? 'async ' : ''}() => ${arrowBody(written(until))}`
  const given = [
    condition,
    plain(stringLiteral(until.text)),
    ...(limits.length > 0 ? [code`{ ${limits} }`] : []),
  ]
  return {
    when: printBlock(plan.when, style),
    law: { until: code`await ${support('happens')}(${given});` },
    then: printBlock(plan.then, { ...style, asserts: true }),
  }
}
