import { code, support } from '../fragment.ts'
import type { Printer } from './scope.ts'

export const printDictionary: Printer<'dictionary'> = ({ key, value, hostile }, scope) =>
  code`${hostile && key.kind === 'string' ? support('hostileDictionary') : 'fc.dictionary'}(${[scope.print(key, scope), scope.print(value, scope)]})`

export const printSet: Printer<'set'> = ({ items }, scope) =>
  code`${scope.print(items, scope)}.map((items) => new Set(items))`

export const printMap: Printer<'map'> = ({ key, value }, scope) =>
  code`fc.array(fc.tuple(${[scope.print(key, scope), scope.print(value, scope)]})).map((entries) => new Map(entries))`
