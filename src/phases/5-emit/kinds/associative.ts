import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody, lawValue } from './law-body.ts'
import { call, lawFunction, typeOfAny } from './law-function.ts'
import { localName } from './local-name.ts'

/** f(f(a, b), c) equals f(a, f(b, c)) */
export function associativeBody(plan: InvariantPlan, law: LawOf<'associative'>, style: BlockStyle): Body {
  const [a, b, c] = [lawValue(plan, 0), lawValue(plan, 1), lawValue(plan, 2)]
  const of = lawFunction(law.of, localName(plan, style, 'apply'), ...[a, b].map(() => typeOfAny(a, b, c)))
  const [left, right] = [localName(plan, style, 'leftFirst'), localName(plan, style, 'rightFirst')]
  return lawBody(plan, style, {
    steps: [
      of.definition,
      code`const ${left} = ${call(of, call(of, a, b), c)};`,
      code`const ${right} = ${call(of, a, call(of, b, c))};`,
    ],
    checks: [code`${support('assertThat')}(${right}, 'equals', ${left});`],
  })
}
