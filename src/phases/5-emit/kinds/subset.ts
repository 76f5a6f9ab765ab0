import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, support, written } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody } from './law-body.ts'
import { inPlace } from './law-function.ts'

/** Every element stands in the larger collection, each as often as there. */
export function subsetBody(plan: InvariantPlan, law: LawOf<'subset'>, style: BlockStyle): Body {
  const sides = [written(law.result), written(law.of), ...(law.by ? [inPlace(law.by)] : [])]
  return lawBody(plan, style, { steps: [], checks: [code`${support('assertSubset')}(${sides});`] })
}
