import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, join, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { evaluation } from './evaluation.ts'
import { localName } from './local-name.ts'

/** The same input evaluated twice, each time in a setup of its own. */
export function deterministicBody(plan: InvariantPlan, law: LawOf<'deterministic'>, style: BlockStyle): Body {
  const [open, wait] = plan.async ? ['async ', 'await '] : ['', '']
  const evaluate = localName(plan, style, 'evaluate')
  const [first, second] = [localName(plan, style, 'first'), localName(plan, style, 'second')]
  const steps = [
    code`const ${evaluate} = ${open}() => ${evaluation(plan, law.result, style)};`,
    code`const ${first} = ${wait}${evaluate}();`,
    code`const ${second} = ${wait}${evaluate}();`,
  ]
  return {
    when: join(steps, '\n'),
    then: code`${support('assertThat')}(${second}, 'equals', ${first});`,
    law: {},
    ownsSetup: true,
  }
}
