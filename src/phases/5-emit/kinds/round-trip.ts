import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, joinPresent, plain, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { printBlock } from '../statements/print-block.ts'
import type { Body } from './body.ts'
import { call, lawFunction } from './law-function.ts'
import { localName } from './local-name.ts'

type RoundTrip = Extract<InvariantPlan['law'], { kind: 'round-trip' }>

/** backward(forward(x)) equals x */
export function roundTripBody(plan: InvariantPlan, law: RoundTrip, style: BlockStyle): Body {
  const value = plain(plan.given[0]?.name ?? 'undefined')
  const forward = lawFunction(law.forward, localName(plan, style, 'forward'))
  const backward = lawFunction(law.backward, localName(plan, style, 'backward'))
  const [there, back] = [localName(plan, style, 'there'), localName(plan, style, 'back')]
  return {
    when: code`${forward.definition}${backward.definition}const ${there} = ${call(forward, value)};\nconst ${back} = ${call(backward, plain(there))};`,
    then: joinPresent(
      [
        code`${support('assertThat')}(${back}, 'equals', ${value});`,
        printBlock(plan.then, { ...style, asserts: true }),
      ],
      '\n',
    ),
    law: {},
  }
}
