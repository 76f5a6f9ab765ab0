import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody, lawValue } from './law-body.ts'
import { call, lawFunction, typeOfAny } from './law-function.ts'
import { localName } from './local-name.ts'

/** f(a, g(b, c)) equals g(f(a, b), f(a, c)) */
export function distributiveBody(plan: InvariantPlan, law: LawOf<'distributive'>, style: BlockStyle): Body {
  const [a, b, c] = [lawValue(plan, 0), lawValue(plan, 1), lawValue(plan, 2)]
  const of = lawFunction(law.of, localName(plan, style, 'apply'), typeOfAny(a), typeOfAny(b, c))
  const over = lawFunction(law.over, localName(plan, style, 'combine'), ...[b, c].map(() => typeOfAny(b, c)))
  const [whole, parts] = [localName(plan, style, 'ofTheWhole'), localName(plan, style, 'ofTheParts')]
  return lawBody(plan, style, {
    steps: [
      of.definition,
      over.definition,
      code`const ${whole} = ${call(of, a, call(over, b, c))};`,
      code`const ${parts} = ${call(over, call(of, a, b), call(of, a, c))};`,
    ],
    checks: [code`${support('assertThat')}(${parts}, 'equals', ${whole});`],
  })
}
