import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, plain, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody, lawValues } from './law-body.ts'
import { call, lawFunction, typeOfAny } from './law-function.ts'
import { localName } from './local-name.ts'

/** Reflexive, symmetric and transitive; a copy of a value is equivalent to it, too. */
export function equivalenceBody(plan: InvariantPlan, law: LawOf<'equivalence'>, style: BlockStyle): Body {
  const any = typeOfAny(...lawValues(plan))
  const same = lawFunction(law.of, localName(plan, style, 'same'), any, any)
  const [x, y, z] = [localName(plan, style, 'x'), localName(plan, style, 'y'), localName(plan, style, 'z')]
  const at = (first: string, second: string) => call(same, plain(first), plain(second))
  const assert = support('assertThat')
  return lawBody(plan, style, {
    steps: [same.definition],
    checks: [
      code`for (const [${x}, ${y}, ${z}] of ${support('arrangements')}(${lawValues(plan)})) {`,
      code`${assert}(${call(same, plain(x), code`${support('copy')}(${x})`)}, '===', true, { ${x} });`,
      code`${assert}(${at(x, y)}, '===', ${at(y, x)}, { ${x}, ${y} });`,
      code`if ((${at(x, y)}) && (${at(y, z)})) ${assert}(${at(x, z)}, '===', true, { ${x}, ${y}, ${z} });`,
      plain('}'),
    ],
  })
}
