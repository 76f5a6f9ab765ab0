import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, joinPresent, support, written } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { printBlock } from '../statements/print-block.ts'
import type { Body } from './body.ts'
import { localName } from './local-name.ts'

type Deterministic = Extract<InvariantPlan['law'], { kind: 'deterministic' }>

/** The same input evaluated twice, each time in a setup of its own. */
export function deterministicBody(plan: InvariantPlan, { result }: Deterministic, style: BlockStyle): Body {
  const [open, wait] = plan.async ? ['async ', 'await '] : ['', '']
  const steps = code`${printBlock([...plan.setup, ...plan.when], style)}\nreturn ${written(result)};`
  const evaluate = localName(plan, style, 'evaluate')
  const [first, second] = [localName(plan, style, 'first'), localName(plan, style, 'second')]
  return {
    when: code`const ${evaluate} = ${open}() => {\n${steps}\n};\nconst ${first} = ${wait}${evaluate}();\nconst ${second} = ${wait}${evaluate}();`,
    then: joinPresent(
      [
        code`${support('assertThat')}(${second}, 'equals', ${first});`,
        printBlock(plan.then, { ...style, asserts: true }),
      ],
      '\n',
    ),
    law: {},
  }
}
