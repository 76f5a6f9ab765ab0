import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody, lawValue } from './law-body.ts'
import { call, lawFunction, typeOfAny } from './law-function.ts'
import { localName } from './local-name.ts'

/** f(f(x)) equals x; the copies keep a function that works in place from agreeing with itself. */
export function involutionBody(plan: InvariantPlan, law: LawOf<'involution'>, style: BlockStyle): Body {
  const value = lawValue(plan, 0)
  const of = lawFunction(law.of, localName(plan, style, 'apply'), typeOfAny(value))
  const [once, twice] = [localName(plan, style, 'once'), localName(plan, style, 'twice')]
  return lawBody(plan, style, {
    steps: [
      of.definition,
      code`const ${once} = ${call(of, code`${support('copy')}(${value})`)};`,
      code`const ${twice} = ${call(of, code`${support('copy')}(${once})`)};`,
    ],
    checks: [code`${support('assertThat')}(${twice}, 'equals', ${value});`],
  })
}
