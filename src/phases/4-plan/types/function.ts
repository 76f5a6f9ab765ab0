import type { ArbitraryPlan, PartPlan } from '../../../ir/arbitrary-plan.ts'
import type { FunctionNode, TypeNode } from '../../../ir/type-model.ts'
import { isDear } from '../cost-of.ts'
import { inside } from '../place.ts'
import { givesItself } from '../recursion.ts'
import { nameableType } from '../nameable-type.ts'
import { isNever } from './array.ts'
import { bare, type Typed, type TypeHandler } from './handler.ts'
import { withFields } from './with-fields.ts'

/** Functions that answer by their arguments, the same every time. */
export const planFunction: TypeHandler<'function'> = (node, typed) => {
  const call = seenAs(node, planCall(node, typed), typed)
  return node.properties ? withFields('call', call, node.properties, bare(typed)) : call
}

const seenAs = ({ seenAs: text }: FunctionNode, call: ArbitraryPlan, { context }: Typed): ArbitraryPlan =>
  text === undefined ? call : { kind: 'asserted', arbitrary: call, type: nameableType(context, text) }

function planCall(node: FunctionNode, typed: Typed): ArbitraryPlan {
  if (node.gives !== undefined) return constant(`(...given: readonly unknown[]) => given[${node.gives}]`)
  if (isNever(node.result, typed)) return constant(`(): never => { throw new Error('as its type says') }`)
  const last = planResult(node, node.result, typed)
  if (!node.overloads) return last
  const calls = [...node.overloads.map(({ result }) => planResult(node, result, typed)), last]
  const parts = calls.map((arbitrary, index): PartPlan => ({ name: `overload${index + 1}`, arbitrary }))
  const text = node.overloads.reduceRight(
    (otherwise, { test }, index) => `${test} ? overload${index + 1}(...given) : ${otherwise}`,
    `overload${calls.length}(...given)`,
  )
  return { kind: 'made', parts, code: { text: `(...given: unknown[]) => ${text}`, uses: [] } }
}

/**
 * What leads back to this function is drawn when it is called: fc.func would draw answers without end. So is what takes
 * much to draw: fc.func draws several answers with each function.
 */
const planResult = (node: FunctionNode, result: TypeNode, typed: Typed): ArbitraryPlan => ({
  kind: 'function',
  result: typed.planType(result, bare(typed, inside(typed.place, { mark: '()' }))),
  whenCalled: givesItself(typed.context, node) || isDear(typed.context, result),
})

const constant = (text: string): ArbitraryPlan => ({
  kind: 'constant',
  value: { kind: 'code', text, uses: [] },
  type: undefined,
})
