import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, plain, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody, lawValue } from './law-body.ts'
import { call, lawFunction, typeOfAny, typeOfResult } from './law-function.ts'
import { localName } from './local-name.ts'

/** backward(forward(x)) equals x */
export function roundTripBody(plan: InvariantPlan, law: LawOf<'round-trip'>, style: BlockStyle): Body {
  const value = lawValue(plan, 0)
  const forward = lawFunction(law.forward, localName(plan, style, 'forward'), typeOfAny(value))
  const backward = lawFunction(law.backward, localName(plan, style, 'backward'), typeOfResult(forward))
  const [there, back] = [localName(plan, style, 'there'), localName(plan, style, 'back')]
  return lawBody(plan, style, {
    steps: [
      forward.definition,
      backward.definition,
      code`const ${there} = ${call(forward, value)};`,
      code`const ${back} = ${call(backward, plain(there))};`,
    ],
    checks: [code`${support('assertThat')}(${back}, 'equals', ${value});`],
  })
}
