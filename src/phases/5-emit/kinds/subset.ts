import type { Expression } from '../../../ir/checked-code.ts'
import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, plain, support, written } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { lawBody } from './law-body.ts'
import { call, lawFunction } from './law-function.ts'
import { localName } from './local-name.ts'

/** Every element stands in the larger collection, each as often as there. */
export function subsetBody(plan: InvariantPlan, law: LawOf<'subset'>, style: BlockStyle): Body {
  const by = law.by && lawFunction(law.by, localName(plan, style, 'key'))
  const item = localName(plan, style, 'item')
  const side = (collection: Expression) =>
    by ? code`Array.from(${written(collection)}, (${item}) => ${call(by, plain(item))})` : written(collection)
  return lawBody(plan, style, {
    steps: [by?.definition ?? plain('')],
    checks: [code`${support('assertSubset')}(${side(law.result)}, ${side(law.of)});`],
  })
}
