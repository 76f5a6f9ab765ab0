import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, plain, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody, lawValues } from './law-body.ts'
import { call, lawFunction, typeOfAny } from './law-function.ts'
import { localName } from './local-name.ts'

/** Of any two one order, and of any three no circle. */
export function comparatorBody(plan: InvariantPlan, law: LawOf<'comparator'>, style: BlockStyle): Body {
  const any = typeOfAny(...lawValues(plan))
  const compare = lawFunction(law.of, localName(plan, style, 'compare'), any, any)
  const [x, y, z] = [localName(plan, style, 'x'), localName(plan, style, 'y'), localName(plan, style, 'z')]
  const at = (first: string, second: string) => call(compare, plain(first), plain(second))
  const sign = (first: string, second: string) => code`Math.sign(${at(first, second)})`
  const assert = support('assertThat')
  return lawBody(plan, style, {
    steps: [compare.definition],
    checks: [
      code`for (const [${x}, ${y}, ${z}] of ${support('arrangements')}(${lawValues(plan)})) {`,
      code`${assert}(${at(x, x)}, '===', 0, { ${x} });`,
      code`${assert}(${sign(x, y)}, '===', -${sign(y, x)}, { ${x}, ${y} });`,
      code`if ((${at(x, y)}) <= 0 && (${at(y, z)}) <= 0) ${assert}(${at(x, z)}, '<=', 0, { ${x}, ${y}, ${z} });`,
      plain('}'),
    ],
  })
}
