import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, plain, support, written } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody } from './law-body.ts'
import { inPlace } from './law-function.ts'

/** No two elements are equal, or what is compared of them. */
export function uniqueBody(plan: InvariantPlan, law: LawOf<'unique'>, style: BlockStyle): Body {
  const sides = [written(law.result), plain("'isUnique'"), ...(law.by ? [inPlace(law.by)] : [])]
  return lawBody(plan, style, {
    steps: [],
    checks: [code`${support('assertThat')}(${sides});`],
  })
}
