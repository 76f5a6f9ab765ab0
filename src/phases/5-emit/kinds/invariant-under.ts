import type { InvariantPlan } from '../../../ir/plan.ts'
import { putBackText } from '../fixtures.ts'
import { code, plain, support } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { evaluation, seenByCover } from './evaluation.ts'
import { localName } from './local-name.ts'

/** Evaluated as it is given and as it is changed, each time in a setup of its own. */
export function invariantUnderBody(
  plan: InvariantPlan,
  law: LawOf<'invariant-under'>,
  style: BlockStyle,
): Body {
  const [before, after] = [localName(plan, style, 'before'), localName(plan, style, 'after')]
  const seen = seenByCover(plan)
  const steps = code`(${namesOf(law)}) => ${evaluation(plan, law.result, style, seen)}`
  const values = code`[${valuesOf(law)}]`
  const between = plan.fixtures.length > 0 ? code`, () => ${putBackText(plan)}` : plain('')
  const both = plan.async
    ? code`await ${support('inTurn')}(${values}, async ${steps}${between})`
    : seen.length > 0
      ? code`${support('both')}(${values}, ${steps})`
      : code`${values}.map(${steps})`
  return {
    when:
      seen.length > 0
        ? code`const [[${before}, { ${seen.join(', ')} }], [${after}]] = ${both};`
        : code`const [${before}, ${after}] = ${both};`,
    then: code`${support('assertThat')}(${after}, 'equals', ${before});`,
    law: {},
    ownsSetup: true,
    outcome: before,
  }
}

type Law = LawOf<'invariant-under'>

/** One parameter for one change, an object for several. */
const namesOf = ({ change }: Law): string =>
  change.length === 1 ? (change[0]?.name ?? '') : `{ ${change.map(({ name }) => name).join(', ')} }`

function valuesOf({ change }: Law): string {
  const [only] = change
  if (only && change.length === 1) return `${only.name}, ${only.changed}`
  const unchanged = change.map(({ name }) => name).join(', ')
  return `{ ${unchanged} }, { ${change.map(({ name, changed }) => `${name}: ${changed}`).join(', ')} }`
}
