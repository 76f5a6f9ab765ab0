import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { mayLack } from '../../../ir/is-plenty.ts'
import type { SizePlan } from '../../../ir/leaf-plan.ts'
import { code, plain, support, type Fragment } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import type { Printer, Scope } from './scope.ts'
import { constraints, sized } from './value.ts'

type DictionaryPlan = Extract<ArbitraryPlan, { kind: 'dictionary' }>

/** fast-check's own strings are at times what every object inherits: none of that in maps without hostile keys. */
export const printDictionary: Printer<'dictionary'> = (plan, scope) => {
  const { size } = plan
  const given = [printKeys(plan, scope), scope.print(plan.value, scope)]
  const isFree = !size || (size.min === 0 && size.max === undefined)
  const isAnyText = plan.key.kind === 'string' && !plan.key.minLength && !plan.key.maxLength
  const hostile = isFree && plan.hostile && isAnyText && !plan.exceptNumbers
  const depthIdentifier = plan.depth === undefined ? undefined : plain(stringLiteral(plan.depth))
  if (hostile) {
    const options = depthIdentifier ? [constraints({ depthIdentifier })] : []
    return code`${support('hostileDictionary')}(${[...given, ...options]})`
  }
  const limits = size ? sizeText(size, 'Keys') : {}
  return code`fc.dictionary(${[...given, constraints({ ...limits, depthIdentifier, noNullPrototype: plain('true') })]})`
}

/** `minKeys` and `maxKeys`, `minLength` and `maxLength`, as far as they say anything. */
export const sizeText = (
  { min, max }: SizePlan,
  of: 'Keys' | 'Length',
): Readonly<Record<string, Fragment | undefined>> => ({
  [`min${of}`]: min > 0 ? plain(String(min)) : undefined,
  [`max${of}`]: max === undefined ? undefined : plain(String(max)),
})

/** The keys that are left to an index signature. */
function printKeys({ key, hostile, except, exceptNumbers }: DictionaryPlan, scope: Scope): Fragment {
  const drawn = scope.print(key, scope)
  const text = key.kind === 'number' ? 'String(key)' : 'key'
  const named = except && `![${except.map(stringLiteral).join(', ')}].includes(${text})`
  const own = !hostile && key.kind === 'string'
  const tests = [...(named ? [named] : []), ...(exceptNumbers ? ['String(Number(key)) !== key'] : [])]
  const calm = own ? calmKeys(drawn) : drawn
  return tests.length === 0 ? calm : code`${calm}.filter((key) => ${tests.join(' && ')})`
}

const calmKeys = (drawn: Fragment) =>
  code`${support('calmKey')}(${drawn.text === 'fc.string()' ? '' : drawn})`

export const printSet: Printer<'set'> = ({ items }, scope) =>
  code`${scope.print(items, scope)}.map((items) => new Set(items))`

/** A map of some size needs as many different keys. */
export const printMap: Printer<'map'> = ({ key, value, minLength, maxLength }, scope) => {
  const isCalm = key.kind === 'string' && !key.hostile
  const keys = isCalm ? calmKeys(scope.print(key, scope)) : scope.print(key, scope)
  const entries = code`fc.tuple(${[keys, scope.print(value, scope)]})`
  const uniqueness = { selector: plain('([key]) => key'), comparator: plain("'SameValueZero'") }
  const sizes = sized({ minLength, maxLength, ...uniqueness }, { of: 'Items' })
  const unique = mayLack(key, minLength) ? support('uniqueArray') : plain('fc.uniqueArray')
  const list = minLength || maxLength ? code`${unique}(${[entries, sizes]})` : code`fc.array(${entries})`
  return code`${list}.map((entries) => new Map(entries))`
}

/** Lists drawn apart and put together in any order. */
export const printMixture: Printer<'mixture'> = ({ parts }, scope) =>
  code`${support('mixed')}(${parts.map((part) => scope.print(part, scope))})`

export const printRepeating: Printer<'repeating'> = ({ list }, scope) =>
  code`${support('repeating')}(${scope.print(list, scope)})`

export const printStretched: Printer<'stretched'> = ({ drawn, min, max }, scope) =>
  code`${support('stretched')}(${[scope.print(drawn, scope), plain(`{ min: ${min}, max: ${max} }`)]})`
