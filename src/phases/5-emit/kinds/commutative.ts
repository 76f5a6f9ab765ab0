import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody, lawValue } from './law-body.ts'
import { call, lawFunction, typeOfAny } from './law-function.ts'
import { localName } from './local-name.ts'

/** f(a, b) equals f(b, a) */
export function commutativeBody(plan: InvariantPlan, law: LawOf<'commutative'>, style: BlockStyle): Body {
  const [a, b] = [lawValue(plan, 0), lawValue(plan, 1)]
  const of = lawFunction(law.of, localName(plan, style, 'apply'), ...[a, b].map(() => typeOfAny(a, b)))
  const [oneWay, otherWay] = [localName(plan, style, 'oneWay'), localName(plan, style, 'otherWay')]
  return lawBody(plan, style, {
    steps: [
      of.definition,
      code`const ${oneWay} = ${call(of, a, b)};`,
      code`const ${otherWay} = ${call(of, b, a)};`,
    ],
    checks: [code`${support('assertThat')}(${otherWay}, 'equals', ${oneWay});`],
  })
}
