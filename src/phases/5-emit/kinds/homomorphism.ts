import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody, lawValue } from './law-body.ts'
import { call, lawFunction, typeOfAny, typeOfResult } from './law-function.ts'
import { localName } from './local-name.ts'

/** f(from(a, b)) equals to(f(a), f(b)) */
export function homomorphismBody(plan: InvariantPlan, law: LawOf<'homomorphism'>, style: BlockStyle): Body {
  const [a, b] = [lawValue(plan, 0), lawValue(plan, 1)]
  const of = lawFunction(law.of, localName(plan, style, 'apply'), typeOfAny(a, b))
  const from = lawFunction(law.from, localName(plan, style, 'from'), typeOfAny(a), typeOfAny(b))
  const to = lawFunction(law.to, localName(plan, style, 'to'), typeOfResult(of), typeOfResult(of))
  const [before, after] = [localName(plan, style, 'ofTheOutcome'), localName(plan, style, 'outcomeOfBoth')]
  return lawBody(plan, style, {
    steps: [
      of.definition,
      from.definition,
      to.definition,
      code`const ${before} = ${call(of, call(from, a, b))};`,
      code`const ${after} = ${call(to, call(of, a), call(of, b))};`,
    ],
    checks: [code`${support('assertThat')}(${before}, 'equals', ${after});`],
  })
}
