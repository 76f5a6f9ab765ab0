import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, joinPresent, plain, support } from '../fragment.ts'
import { printBlock, type BlockStyle } from '../statements/print-block.ts'
import type { Body } from './body.ts'
import { call, lawFunction } from './law-function.ts'

type RoundTrip = Extract<InvariantPlan['law'], { kind: 'round-trip' }>

/** backward(forward(x)) equals x */
export function roundTripBody(plan: InvariantPlan, law: RoundTrip, style: BlockStyle): Body {
  const value = plain(plan.given[0]?.name ?? 'undefined')
  const forward = lawFunction(law.forward, 'forward')
  const backward = lawFunction(law.backward, 'backward')
  return {
    when: code`${forward.definition}${backward.definition}const there = ${call(forward, value)};\nconst back = ${call(backward, plain('there'))};`,
    then: joinPresent(
      [
        code`${support('assertThat')}(back, 'equals', ${value});`,
        printBlock(plan.then, { ...style, asserts: true }),
      ],
      '\n',
    ),
    law: {},
  }
}
