import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, joinPresent, support, written } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody } from './law-body.ts'
import { call, lawFunction } from './law-function.ts'
import { localName } from './local-name.ts'

/** What is measured after `when` is what was measured before it. */
export function conservesBody(plan: InvariantPlan, law: LawOf<'conserves'>, style: BlockStyle): Body {
  const measure = lawFunction(law.measure, localName(plan, style, 'measure'))
  const before = localName(plan, style, 'measuredBefore')
  const first = code`const ${before} = ${support('copy')}(${call(measure, written(law.before))});`
  const after = call(measure, written(law.after))
  const { when, ...rest } = lawBody(plan, style, {
    steps: [],
    checks: [code`${support('assertThat')}(${after}, 'equals', ${before});`],
  })
  return { ...rest, when: joinPresent([measure.definition, first, when], '\n') }
}
