import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, plain, support, written } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody } from './law-body.ts'
import { inPlace } from './law-function.ts'

/** No element is greater than the next, by itself or by what is compared of it. */
export function sortedBody(plan: InvariantPlan, law: LawOf<'sorted'>, style: BlockStyle): Body {
  const sides = [written(law.result), plain("'isSorted'"), ...(law.by ? [inPlace(law.by)] : [])]
  return lawBody(plan, style, {
    steps: [],
    checks: [code`${support('assertThat')}(${sides});`],
  })
}
