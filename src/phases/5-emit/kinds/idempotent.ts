import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody, lawValue } from './law-body.ts'
import { call, lawFunction, typeOfAny } from './law-function.ts'
import { localName } from './local-name.ts'

/** f(f(x)) equals f(x); the copy keeps a function that works in place from agreeing with itself. */
export function idempotentBody(plan: InvariantPlan, law: LawOf<'idempotent'>, style: BlockStyle): Body {
  const of = lawFunction(law.of, localName(plan, style, 'apply'), typeOfAny(lawValue(plan, 0)))
  const [once, twice] = [localName(plan, style, 'once'), localName(plan, style, 'twice')]
  return lawBody(plan, style, {
    steps: [
      of.definition,
      code`const ${once} = ${call(of, lawValue(plan, 0))};`,
      code`const ${twice} = ${call(of, code`${support('copy')}(${once})`)};`,
    ],
    checks: [code`${support('assertThat')}(${twice}, 'equals', ${once});`],
  })
}
