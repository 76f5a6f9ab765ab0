import type { InvariantPlan } from '../../../ir/plan.ts'
import { putBackText } from '../fixtures.ts'
import { code, join, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { evaluation, seenByCover } from './evaluation.ts'
import { localName } from './local-name.ts'

/** The same input evaluated twice, each time in a setup of its own. */
export function deterministicBody(plan: InvariantPlan, law: LawOf<'deterministic'>, style: BlockStyle): Body {
  const [open, wait] = plan.async ? ['async ', 'await '] : ['', '']
  const evaluate = localName(plan, style, 'evaluate')
  const [first, second] = [localName(plan, style, 'first'), localName(plan, style, 'second')]
  const seen = seenByCover(plan)
  const bound = seen.length > 0 ? `[${second}, { ${seen.join(', ')} }]` : second
  const steps = [
    code`const ${evaluate} = ${open}() => ${evaluation(plan, law.result, style, seen)};`,
    code`const ${seen.length > 0 ? `[${first}]` : first} = ${wait}${evaluate}();`,
    ...(plan.fixtures.length > 0 ? [code`await ${putBackText(plan)};`] : []),
    code`const ${bound} = ${wait}${evaluate}();`,
  ]
  return {
    when: join(steps, '\n'),
    then: code`${support('assertThat')}(${second}, 'equals', ${first});`,
    law: {},
    ownsSetup: true,
    outcome: second,
  }
}
