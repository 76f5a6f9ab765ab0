import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, joinPresent, plain, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { printBlock } from '../statements/print-block.ts'
import type { Body } from './body.ts'
import { call, lawFunction } from './law-function.ts'
import { localName } from './local-name.ts'

type Commutative = Extract<InvariantPlan['law'], { kind: 'idempotent' | 'commutative' }>

/** f(a, b) equals f(b, a) */
export function commutativeBody(plan: InvariantPlan, law: Commutative, style: BlockStyle): Body {
  const [a, b] = [0, 1].map((index) => plain(plan.given[index]?.name ?? 'undefined'))
  const of = lawFunction(law.of, localName(plan, style, 'apply'))
  const [oneWay, otherWay] = [localName(plan, style, 'oneWay'), localName(plan, style, 'otherWay')]
  if (!a || !b) return { when: of.definition, then: plain(''), law: {} }
  return {
    when: code`${of.definition}const ${oneWay} = ${call(of, a, b)};\nconst ${otherWay} = ${call(of, b, a)};`,
    then: joinPresent(
      [
        code`${support('assertThat')}(${otherWay}, 'equals', ${oneWay});`,
        printBlock(plan.then, { ...style, asserts: true }),
      ],
      '\n',
    ),
    law: {},
  }
}
