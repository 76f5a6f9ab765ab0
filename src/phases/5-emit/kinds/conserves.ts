import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, joinPresent, plain, support, written } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody } from './law-body.ts'
import { call, lawFunction } from './law-function.ts'
import { localName } from './local-name.ts'

/** What is measured after `when` is what was measured before it. */
export function conservesBody(plan: InvariantPlan, law: LawOf<'conserves'>, style: BlockStyle): Body {
  const whole = localName(plan, style, 'before')
  const isNamed = law.measure.arrow?.parameters.every(({ isTyped, type }) => isTyped || type) ?? true
  const measure = lawFunction(law.measure, localName(plan, style, 'measure'), `typeof ${whole}`)
  const before = localName(plan, style, 'measuredBefore')
  const measured = isNamed ? written(law.before) : plain(whole)
  const first = code`const ${before} = ${support('copy')}(${call(measure, measured)});`
  const after = call(measure, written(law.after))
  const { when, ...rest } = lawBody(plan, style, {
    steps: [],
    checks: [code`${support('assertThat')}(${after}, 'equals', ${before});`],
  })
  const bound = isNamed ? plain('') : code`const ${whole} = ${written(law.before)};`
  return { ...rest, when: joinPresent([bound, measure.definition, first, when], '\n') }
}
