import { code, plain, written } from '../fragment.ts'
import type { Printer } from './scope.ts'

/** Values that are made from drawn parts. */
export const printError: Printer<'error'> = ({ message }, scope) =>
  code`${scope.print(message, scope)}.map((message) => new Error(message))`

export const printInstance: Printer<'instance'> = ({ className, arguments: values }, scope) => {
  const made = code`new ${written({ text: className, uses: [className] })}`
  if (values.kind !== 'record') return code`${scope.print(values, scope)}.map((values) => ${made}(...values))`
  const names = values.fields.filter(({ bound }) => !bound).map(({ name }) => plain(name))
  return code`${scope.print(values, scope)}.map(({ ${names} }) => ${made}(${names}))`
}

export const printFunction: Printer<'function'> = ({ result }, scope) =>
  code`fc.func(${scope.print(result, scope)})`

export const printPromise: Printer<'promise'> = ({ result }, scope) =>
  code`${scope.print(result, scope)}.map((value) => Promise.resolve(value))`

export const printIntersection: Printer<'intersection'> = ({ parts }, scope) =>
  code`fc.tuple(${parts.map((part) => scope.print(part, scope))}).map(([${parts.map((_, index) => plain(`part${index + 1}`))}]) => ({ ${parts.map((_, index) => plain(`...part${index + 1}`))} }))`
