import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, plain, support, written } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody } from './law-body.ts'
import { lawFunction } from './law-function.ts'
import { localName } from './local-name.ts'

/** No element is greater than the next, by itself or by what is compared of it. */
export function sortedBody(plan: InvariantPlan, law: LawOf<'sorted'>, style: BlockStyle): Body {
  const by = law.by && lawFunction(law.by, localName(plan, style, 'key'))
  const sides = [written(law.result), plain("'isSorted'"), ...(by ? [by.name] : [])]
  return lawBody(plan, style, {
    steps: [by?.definition ?? plain('')],
    checks: [code`${support('assertThat')}(${sides});`],
  })
}
