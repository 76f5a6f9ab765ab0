import type { CodeText } from '../../../ir/leaf-plan.ts'
import { printData } from '../../../ir/print-data.ts'
import type { Code, Data } from '../../../ir/source.ts'
import type { ArbitrarySpec, Bound, BoundKeyword } from '../../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import { codeTextOf, type PlanContext } from '../context.ts'
import { resolved } from '../type-at.ts'
import { boundTests, regexOf } from './bound-tests.ts'
import { both, either, negated, told, type Condition, type Tested } from './condition.ts'
import { sourceCondition } from './source-conditions.ts'

/** What must hold of a value so that the arbitrary could have drawn it. */
export function conditionOf(spec: ArbitrarySpec, tested: Tested): Condition {
  return both([
    ...sourceCondition(spec, { ...tested, conditionOf }),
    ...boundConditions(spec, tested),
    ...structure(spec, tested),
  ])
}

/** The bounds alone: what keywords beside a source ask of its values. */
export const boundsCondition = (spec: ArbitrarySpec, tested: Tested): CodeText | undefined =>
  told(both(boundConditions(spec, tested)))

const boundConditions = ({ bounds }: ArbitrarySpec, tested: Tested): readonly Condition[] =>
  (Object.entries(bounds) as [BoundKeyword, Bound][]).map(([keyword, bound]) =>
    boundCondition(keyword, bound, tested),
  )

function boundCondition(keyword: BoundKeyword, bound: Bound, tested: Tested): Condition {
  if (bound.kind === 'none' || keyword === 'boundary') return undefined
  const test = boundTests[keyword]
  if (!test) return 'untold'
  const isSet = keyword.endsWith('Items') && tested.node && isSized(tested.context, tested.node)
  const { text, uses } = boundText(keyword, bound, tested)
  const condition = test.text(tested.name, text)
  return {
    text: isSet ? condition.replace('.length', '.size') : condition,
    uses: keyword === 'uniqueItems' ? [...uses, 'isUnique'] : uses,
  }
}

const isSized = (context: PlanContext, node: TypeNode) => {
  const here = resolved(context, node)
  return here.kind === 'builtin' && (here.name === 'Set' || here.name === 'Map')
}

function boundText(keyword: BoundKeyword, bound: Exclude<Bound, { kind: 'none' }>, tested: Tested): CodeText {
  if (bound.kind === 'expr') {
    const { text, uses } = codeTextOf(tested.context, bound.code)
    return { text: keyword === 'pattern' ? `new RegExp(${text})` : `(${text})`, uses }
  }
  if (keyword === 'pattern') return { text: String(regexOf(String(bound.value))), uses: [] }
  return { text: literalText(bound.value, tested), uses: [] }
}

/** Data as the type of the value has it: a Date for its text, a bigint for its number. */
function literalText(value: Data, { context, node }: Tested): string {
  const here = node && resolved(context, node)
  if (here?.kind === 'bigint' && !Array.isArray(value))
    return Number.isInteger(Number(value)) ? `${BigInt(value as number | string)}n` : printData(value)
  return printData(value, (inner) => resolved(context, inner), node)
}

function structure(spec: ArbitrarySpec, tested: Tested): readonly Condition[] {
  const { items, contains, not, required, where, fields } = spec
  return [
    ...fields.map(({ name, arbitrary }) => fieldCondition(name.text, arbitrary, tested)),
    ...(required ?? []).map(({ text }) => ({
      text: `Object.hasOwn(${tested.name}, ${printData(text)})`,
      uses: [],
    })),
    ...(items ? [eachCondition('every', items, tested, spec.places)] : []),
    ...(contains ? [eachCondition('some', contains, tested)] : []),
    ...(not ? [negated(conditionOf(not, tested))] : []),
    ...(where ? [whereCondition(where, tested)] : []),
    ...(spec.spoil.length > 0 || spec.duplicate || spec.uniqueBy ? (['untold'] as const) : []),
  ]
}

function fieldCondition(name: string, arbitrary: ArbitrarySpec, tested: Tested): Condition {
  const here = tested.node && resolved(tested.context, tested.node)
  if (here?.kind === 'array' || here?.kind === 'tuple' || (!here && /^\d+$/.test(name)))
    return placeCondition(name, arbitrary, tested)
  const property = here?.kind === 'object' ? here.properties.find((each) => each.name === name) : undefined
  const isPlain = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)
  const path = isPlain ? `${tested.name}.${name}` : `${tested.name}[${printData(name)}]`
  const inner = conditionOf(arbitrary, { ...tested, name: path, node: property?.type })
  return property?.optional ? present(path, inner, arbitrary) : inner
}

/** What a spec names is there, unless it says `optional: true`. */
function present(path: string, inner: Condition, { optional }: ArbitrarySpec): Condition {
  if (optional !== true) return both([{ text: `${path} !== undefined`, uses: [] }, inner])
  return either([{ text: `${path} === undefined`, uses: [] }, inner])
}

/** A filter speaks of `value`. */
function whereCondition(where: Code, { context, name }: Tested): CodeText {
  const { text, uses } = codeTextOf(context, where)
  const others = uses.filter((use) => use !== 'value')
  return { text: name === 'value' ? text : `((value) => ${text})(${name})`, uses: others }
}

/** A place that is named is there: an element of a tuple, or the one of a list that stands there, if any. */
function placeCondition(place: string, arbitrary: ArbitrarySpec, tested: Tested): Condition {
  const here = tested.node && resolved(tested.context, tested.node)
  const element = here?.kind === 'tuple' ? here.elements[Number(place)] : undefined
  if (!element || element.rest) {
    const one = `${tested.name}.slice(${place}, ${Number(place) + 1})`
    const node = here?.kind === 'array' ? here.element : element?.type
    return elementCondition(`${one}.some`, arbitrary, { ...tested, node })
  }
  const name = `${tested.name}[${place}]`
  const inner = conditionOf(arbitrary, { ...tested, name, node: element.type })
  return element.optional ? present(name, inner, arbitrary) : inner
}

function eachCondition(
  method: 'every' | 'some',
  of: ArbitrarySpec,
  tested: Tested,
  from: number | undefined = undefined,
): Condition {
  const here = tested.node && resolved(tested.context, tested.node)
  const node =
    here?.kind === 'array' ? here.element : here?.kind === 'builtin' ? here.arguments[0] : undefined
  const all = here?.kind === 'builtin' ? `[...${tested.name}]` : tested.name
  const list = from === undefined ? all : `${all}.slice(${from})`
  return elementCondition(`${list}.${method}`, of, { ...tested, node })
}

/** `test` is called with a function of an element, of which the arbitrary is to hold. */
function elementCondition(test: string, of: ArbitrarySpec, tested: Tested): Condition {
  const within = (name: string) => conditionOf(of, { ...tested, name })
  let name = of.where ? 'value' : 'item'
  while (told(within(name))?.uses.includes(name)) name += '_'
  const inner = within(name)
  if (inner === 'untold') return inner
  return inner && { ...inner, text: `${test}((${name}) => ${inner.text})` }
}
