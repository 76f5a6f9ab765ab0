import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, joinPresent, plain, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { printBlock } from '../statements/print-block.ts'
import type { Body } from './body.ts'
import { call, lawFunction } from './law-function.ts'
import { localName } from './local-name.ts'

type Idempotent = Extract<InvariantPlan['law'], { kind: 'idempotent' | 'commutative' }>

/** f(f(x)) equals f(x); the copy keeps a function that works in place from agreeing with itself. */
export function idempotentBody(plan: InvariantPlan, law: Idempotent, style: BlockStyle): Body {
  const value = plain(plan.given[0]?.name ?? 'undefined')
  const of = lawFunction(law.of, localName(plan, style, 'apply'))
  const [once, twice] = [localName(plan, style, 'once'), localName(plan, style, 'twice')]
  const again = call(of, code`${support('copy')}(${once})`)
  return {
    when: code`${of.definition}const ${once} = ${call(of, value)};\nconst ${twice} = ${again};`,
    then: joinPresent(
      [
        code`${support('assertThat')}(${twice}, 'equals', ${once});`,
        printBlock(plan.then, { ...style, asserts: true }),
      ],
      '\n',
    ),
    law: {},
  }
}
