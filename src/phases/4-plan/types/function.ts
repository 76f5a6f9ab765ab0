import type { ArbitraryPlan, PartPlan } from '../../../ir/arbitrary-plan.ts'
import type { FunctionNode, TypeNode } from '../../../ir/type-model.ts'
import { isDear } from '../cost-of.ts'
import { inside } from '../place.ts'
import { reservedWords } from '../../../ir/reserved-words.ts'
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
  if (node.tells) return telling(node.tells)
  if (node.gives) return constant(`(...given: readonly unknown[]) => ${givenBack(node.gives)}`)
  if (isNever(node.result, typed)) return constant(`(): never => { throw new Error('as its type says') }`)
  const last = planResult(node, node.result, typed)
  if (!node.overloads) return last
  const names = partNames([...node.overloads, node])
  const calls = [...node.overloads.map(({ result }) => planResult(node, result, typed)), last]
  const parts = calls.map((arbitrary, index): PartPlan => ({ name: names[index] ?? '', arbitrary }))
  const text = node.overloads.reduceRight(
    (otherwise, { test }, index) => `${test} ? ${names[index]}(...given) : ${otherwise}`,
    `${names.at(-1)}(...given)`,
  )
  return { kind: 'made', parts, code: { text: `(...given: unknown[]) => ${text}`, uses: [] } }
}

/** Each by what it is called by, where all of them have a word that is free. */
function partNames(all: readonly { readonly word?: string }[]): readonly string[] {
  const words = all.flatMap(({ word }) => (word !== undefined && isFree(word) ? [word] : []))
  return words.length === all.length ? words : all.map((_, index) => `overload${index + 1}`)
}

const isFree = (word: string) =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(word) && !reservedWords.has(word) && word !== 'given'

const givenBack = ({ at, isPromise }: NonNullable<FunctionNode['gives']>) =>
  isPromise ? `Promise.resolve(given[${at}])` : `given[${at}]`

/**
 * What leads back to this function is drawn when it is called: fc.func would draw answers without end. So is what takes
 * much to draw: fc.func draws several answers with each function.
 */
const planResult = (node: FunctionNode, result: TypeNode, typed: Typed): ArbitraryPlan => ({
  kind: 'function',
  result: typed.planType(result, bare(typed, inside(typed.place, { mark: '()' }))),
  whenCalled: givesItself(typed.context, node) || isDear(typed.context, result),
})

/** There is but one: it tells the truth. */
function telling({ text, uses, on, asserts }: NonNullable<FunctionNode['tells']>): ArbitraryPlan {
  const refusal = `if (!(${text})) throw new TypeError('as its type says')`
  const [head, arrow] =
    on === 'this' ? ['function (this: unknown)', ''] : ['(...given: readonly unknown[])', ' =>']
  const body = asserts ? `{ ${refusal} }` : on === 'this' ? `{ return ${text} }` : text
  return constant(`${head}${arrow} ${body}`, uses)
}

const constant = (text: string, uses: readonly string[] = []): ArbitraryPlan => ({
  kind: 'constant',
  value: { kind: 'code', text, uses },
  type: undefined,
})
