import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, plain, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody, lawValue } from './law-body.ts'
import { call, lawFunction, typeOfAny } from './law-function.ts'
import { localName } from './local-name.ts'

/** A larger input never gives a smaller output, or never a larger one when the law is a falling one. */
export function monotonicBody(plan: InvariantPlan, law: LawOf<'monotonic'>, style: BlockStyle): Body {
  const [a, b] = [lawValue(plan, 0), lawValue(plan, 1)]
  const of = lawFunction(law.of, localName(plan, style, 'apply'), typeOfAny(a, b))
  const by = law.by && lawFunction(law.by, localName(plan, style, 'measure'), typeOfAny(a, b))
  const [low, high] = [localName(plan, style, 'low'), localName(plan, style, 'high')]
  const [left, right] = by ? [call(by, a), call(by, b)] : [a, b]
  const relation = law.direction === 'increasing' ? '<=' : '>='
  return lawBody(plan, style, {
    steps: [
      of.definition,
      by?.definition ?? plain(''),
      code`const [${low}, ${high}] = ${left} <= ${right} ? [${a}, ${b}] : [${b}, ${a}];`,
    ],
    checks: [
      code`${support('assertThat')}(${call(of, plain(low))}, '${relation}', ${call(of, plain(high))}, { ${low}, ${high} });`,
    ],
  })
}
