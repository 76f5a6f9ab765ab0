import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, plain, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody, lawValue } from './law-body.ts'
import { call, called, lawFunction, typeOfAny, typeOfResult } from './law-function.ts'
import { localName } from './local-name.ts'

/** f(x) equals combine(split(x).map(f)) */
export function inductiveBody(plan: InvariantPlan, law: LawOf<'inductive'>, style: BlockStyle): Body {
  const value = lawValue(plan, 0)
  const of = lawFunction(law.of, localName(plan, style, 'apply'), typeOfAny(value))
  const split = lawFunction(law.split, localName(plan, style, 'split'), typeOfAny(value))
  const combine = lawFunction(law.combine, localName(plan, style, 'combine'), `${typeOfResult(of)}[]`)
  const named = (name: string) => localName(plan, style, name)
  const [whole, parts, part] = [named('whole'), named('parts'), named('part')]
  const list = called(split, value)
  const results = of.wait
    ? code`const ${parts} = [];\nfor (const ${part} of ${list}) ${parts}.push(${call(of, plain(part))});`
    : code`const ${parts} = ${list}.map((${part}) => ${call(of, plain(part))});`
  return lawBody(plan, style, {
    steps: [
      of.definition,
      split.definition,
      combine.definition,
      code`const ${whole} = ${call(of, value)};`,
      results,
    ],
    checks: [code`${support('assertThat')}(${call(combine, plain(parts))}, 'equals', ${whole});`],
  })
}
