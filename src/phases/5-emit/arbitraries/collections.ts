import { code, plain, support } from '../fragment.ts'
import type { Printer } from './scope.ts'
import { constraints } from './value.ts'

export const printDictionary: Printer<'dictionary'> = ({ key, value, hostile }, scope) =>
  code`${hostile && key.kind === 'string' ? support('hostileDictionary') : 'fc.dictionary'}(${[scope.print(key, scope), scope.print(value, scope)]})`

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
