import type { SizePlan } from '../../../ir/arbitrary-plan.ts'
import { code, plain, support, type Fragment } from '../fragment.ts'
import type { Printer } from './scope.ts'
import { constraints } from './value.ts'

/** fast-check's own strings are at times what every object inherits: none of that in maps without hostile keys. */
export const printDictionary: Printer<'dictionary'> = ({ key, value, hostile, size }, scope) => {
  const [keys, values] = [scope.print(key, scope), scope.print(value, scope)]
  const isFree = !size || (size.min === 0 && size.max === undefined)
  if (isFree && hostile && key.kind === 'string')
    return code`${support('hostileDictionary')}(${[keys, values]})`
  const ownKeys = hostile || key.kind !== 'string' ? keys : code`${keys}.filter((key) => !(key in {}))`
  const limits = constraints({ ...(size && sizeText(size, 'Keys')), noNullPrototype: plain('true') })
  return code`fc.dictionary(${[ownKeys, values, limits]})`
}

/** `minKeys` and `maxKeys`, `minLength` and `maxLength`, as far as they say anything. */
export const sizeText = (
  { min, max }: SizePlan,
  of: 'Keys' | 'Length',
): Readonly<Record<string, Fragment | undefined>> => ({
  [`min${of}`]: min > 0 ? plain(String(min)) : undefined,
  [`max${of}`]: max === undefined ? undefined : plain(String(max)),
})

export const printSet: Printer<'set'> = ({ items }, scope) =>
  code`${scope.print(items, scope)}.map((items) => new Set(items))`

/** A map of some size needs as many different keys. */
export const printMap: Printer<'map'> = ({ key, value, minLength, maxLength }, scope) => {
  const entries = code`fc.tuple(${[scope.print(key, scope), scope.print(value, scope)]})`
  const sizes = constraints({
    minLength,
    maxLength,
    selector: plain('([key]) => key'),
    comparator: plain("'SameValueZero'"),
  })
  const list = minLength || maxLength ? code`fc.uniqueArray(${[entries, sizes]})` : code`fc.array(${entries})`
  return code`${list}.map((entries) => new Map(entries))`
}

/** Lists drawn apart and put together in any order. */
export const printMixture: Printer<'mixture'> = ({ parts }, scope) =>
  code`${support('mixed')}(${parts.map((part) => scope.print(part, scope))})`

export const printRepeating: Printer<'repeating'> = ({ list }, scope) =>
  code`${support('repeating')}(${scope.print(list, scope)})`
