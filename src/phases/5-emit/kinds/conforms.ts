import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, lines, support, written } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import { printNamedShape, printShape } from '../shapes/print-shape.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody } from './law-body.ts'

/** The value is tested against a shape made from the declared type. */
export function conformsBody(plan: InvariantPlan, law: LawOf<'conforms'>, style: BlockStyle): Body {
  const { result, shape, named } = law
  const root = printShape(shape)
  const value = code`${written(result)}`
  const name = /^[\w$.]+$/.test(result.text) ? result.text : 'the value'
  return {
    ...lawBody(plan, style, {
      steps: [],
      checks: [code`${support('assertConforms')}(${[value, root, code`${stringLiteral(name)}`]});`],
    }),
    beside: lines(named.map(printNamedShape)),
  }
}
