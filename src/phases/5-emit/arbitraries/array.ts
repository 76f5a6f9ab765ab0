import { capacityOf, wholeRange } from '../../../ir/capacity.ts'
import { mayLack } from '../../../ir/is-plenty.ts'
import { partAt } from '../../../ir/part-at.ts'
import type { ArbitraryPlan, ArrayPlan } from '../../../ir/arbitrary-plan.ts'
import type { ValuePlan } from '../../../ir/leaf-plan.ts'
import { code, join, plain, support, written, type Fragment } from '../fragment.ts'
import { isIdentifier, stringLiteral } from '../literal.ts'
import type { Printer, Scope } from './scope.ts'
import { printValue, sized } from './value.ts'

/** Arrays, unique where asked, with one element of another kind where asked. */
export const printArray: Printer<'array'> = (plan, scope) => {
  const sizes = {
    minLength: plan.contains ? atLeastOne(plan.minLength) : plan.minLength,
    maxLength: plan.maxLength,
    depthIdentifier: plan.depth === undefined ? undefined : plain(stringLiteral(plan.depth)),
  }
  const list = printList(plan, sizes, scope)
  if (!plan.contains) return list
  const key = uniqueKey(plan)
  const given = [list, scope.print(plan.contains, scope), ...(key ? [key] : [])]
  return code`${support('containing')}(${given})`
}

type Sizes = Readonly<Record<'minLength' | 'maxLength' | 'depthIdentifier', Fragment | ValuePlan | undefined>>

function printList(plan: ArrayPlan, sizes: Sizes, scope: Scope): Fragment {
  const items = scope.print(plan.items, scope)
  const plainList = code`fc.array(${[items, sized(sizes, ofItems)].filter(({ text }) => text !== '')})`
  const uniqueList = () =>
    code`${uniqueArrayOf(plan)}(${[items, sized({ ...sizes, ...uniqueness(plan) }, ofItems)].filter(({ text }) => text !== '')})`
  if (plan.uniqueWhen) return code`(${written(plan.uniqueWhen)} ? ${uniqueList()} : ${plainList})`
  if (!plan.uniqueBy) return plainList
  const all = plan.uniqueBy.length === 0 ? everyValue(plan) : undefined
  if (!all) return uniqueList()
  return code`fc.shuffledSubarray(${[all, sized(withoutSlack(plan, sizes), { of: 'Items', most: countOf(plan) })].filter(({ text }) => text !== '')})`
}

/** fast-check's own searches without end where there are too few different ones. */
function uniqueArrayOf({ items, minLength, uniqueBy = [] }: ArrayPlan): Fragment {
  return mayLack(partAt(items, uniqueBy), minLength) ? support('uniqueArray') : plain('fc.uniqueArray')
}

const ofItems = { of: 'Items' } as const

/** fast-check takes no upper size beyond that of the list. */
function withoutSlack(plan: ArrayPlan, sizes: Sizes): Sizes {
  const { maxLength } = plan
  const isSlack = maxLength?.kind === 'data' && Number(maxLength.value) >= countOf(plan)
  return isSlack ? { ...sizes, maxLength: undefined } : sizes
}

const countOf = ({ items }: ArrayPlan): number =>
  items.kind === 'constantFrom' ? items.values.length : (capacityOf(items) ?? Infinity)

/** A list may hold its one element instead of any other, so that it is never too long. */
const atLeastOne = (least: ValuePlan | undefined): ValuePlan =>
  least?.kind === 'code'
    ? { ...least, text: `Math.max(1, ${least.text})` }
    : { kind: 'data', value: Math.max(1, Number(least?.value ?? 0)) }

function uniqueness({ uniqueBy = [], keys }: ArrayPlan): Readonly<Record<string, Fragment | undefined>> {
  const name = comparators[keys]
  return { selector: keyOf(uniqueBy), comparator: name === undefined ? undefined : support(name) }
}

const comparators: { readonly [Keys in ArrayPlan['keys']]: string | undefined } = {
  primitive: undefined,
  deep: 'equals',
  data: 'sameData',
}

const keyOf = (path: readonly string[]): Fragment | undefined =>
  path.length === 0 ? undefined : plain(`(item) => item${path.map(access).join('')}`)

const access = (name: string, index: number) => {
  const optional = index > 0 ? '?.' : ''
  return isIdentifier(name) ? `${optional || '.'}${name}` : `${optional}[${stringLiteral(name)}]`
}

/** The values of a short list, of which some are taken: nothing is drawn twice and thrown away. */
function everyValue({ items, minLength }: ArrayPlan): Fragment | undefined {
  if (
    items.kind === 'constantFrom' &&
    items.values.every(({ kind, ...value }) => kind === 'code' || isPrimitive(value))
  )
    return valuesText(items)
  if (items.kind === 'preset' && items.name === 'boolean') return plain('[true, false]')
  if (items.kind !== 'number') return undefined
  const range = wholeRange(items)
  const count = capacityOf(items)
  if (!range || count === undefined || count > longestList) return undefined
  const isTight =
    minLength?.kind === 'code' ? count <= shortList : minLength && Number(minLength.value) * 2 > count
  if (!isTight) return undefined
  const number = range.first === 0 ? 'index' : `index ${range.first < 0 ? '-' : '+'} ${Math.abs(range.first)}`
  return plain(`Array.from({ length: ${count} }, (_, index) => ${number})`)
}

const longestList = 100_000
/** So few that a computed size may ask for more than there are, which must not be searched for. */
const shortList = 100

const isPrimitive = (value: object) => 'value' in value && typeof value.value !== 'object'

function valuesText(items: Extract<ArbitraryPlan, { kind: 'constantFrom' }>): Fragment {
  const list = code`[${join(items.values.map(printValue), ', ')}]`
  if (items.type) return code`(${list} satisfies ${written(items.type)}[] as ${written(items.type)}[])`
  return items.values.every(({ kind }) => kind === 'data') ? code`([...${list} as const])` : list
}

/** What must differ from element to element, as a function of one. */
function uniqueKey({ uniqueBy, uniqueWhen }: ArrayPlan): Fragment | undefined {
  const whole = plain('(item) => item')
  if (uniqueBy) return keyOf(uniqueBy) ?? whole
  return uniqueWhen && code`(${written(uniqueWhen)} ? ${whole} : undefined)`
}
