import type { Expression } from '../../../ir/checked-code.ts'
import type { InvariantPlan } from '../../../ir/plan.ts'
import { arrowBody } from '../arbitraries/drawn-from.ts'
import { code, support, written, type Fragment } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody } from './law-body.ts'
import { localName } from './local-name.ts'

/** Both computations give the same, or fail alike when errors are compared. */
export function equivalentBody(plan: InvariantPlan, law: LawOf<'equivalent'>, style: BlockStyle): Body {
  const [actual, expected] = [localName(plan, style, 'actual'), localName(plan, style, 'expected')]
  const print = law.errors ? endingOf : written
  return lawBody(plan, style, {
    steps: [code`const ${actual} = ${print(law.actual)};`, code`const ${expected} = ${print(law.expected)};`],
    checks: [code`${support('assertThat')}(${actual}, 'equals', ${expected});`],
  })
}

const endingOf = (computation: Expression): Fragment =>
  computation.awaits
    ? code`await ${support('settledEnding')}(async () => ${arrowBody(written(computation))})`
    : code`${support('endingOf')}(() => ${arrowBody(written(computation))})`
