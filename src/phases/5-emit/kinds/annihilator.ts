import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, support, written, type Fragment } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody, lawValue } from './law-body.ts'
import { call, lawFunction, typeOfAny } from './law-function.ts'
import { localName } from './local-name.ts'

/** f(x, e) and f(e, x) equal e */
export function annihilatorBody(plan: InvariantPlan, law: LawOf<'annihilator'>, style: BlockStyle): Body {
  const [value, element] = [lawValue(plan, 0), written(law.element)]
  const of = lawFunction(law.of, localName(plan, style, 'apply'), typeOfAny(value), typeOfAny(value))
  const equal = (first: Fragment, second: Fragment) =>
    code`${support('assertThat')}(${call(of, first, second)}, 'equals', ${element});`
  return lawBody(plan, style, {
    steps: [of.definition],
    checks: [equal(value, element), equal(element, value)],
  })
}
