import { code, plain, support, written } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import type { Printer } from './scope.ts'

export const printElementOf: Printer<'elementOf'> = ({ list }) =>
  code`${support('elementOf')}(${written(list)})`

export const printSubsetOf: Printer<'subsetOf'> = ({ list }) => code`fc.subarray([...${written(list)}])`

export const printShuffleOf: Printer<'shuffleOf'> = ({ list }) =>
  code`fc.shuffledSubarray([...${written(list)}], { minLength: [...${written(list)}].length })`

/** A name is what it is; anything else is made afresh for every value, so that no state survives shrinking. */
export const printComputed: Printer<'computed'> = ({ code: text }) =>
  isPath(text.text)
    ? code`fc.constant(${written(text)})`
    : code`fc.constant(null).map(() => ${arrowBody(written(text))})`

const isPath = (text: string) =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u.test(text)

/** An object literal as the body of an arrow needs brackets. */
export const arrowBody = (body: ReturnType<typeof written>) =>
  body.text.startsWith('{') ? code`(${body})` : body

export const printFiltered: Printer<'filtered'> = ({ arbitrary, condition }, scope) =>
  code`${scope.print(arbitrary, scope)}.filter((value) => ${written(condition)})`

export const printSpoiled: Printer<'spoiled'> = ({ arbitrary, path, by }, scope) =>
  code`${support('spoiled')}(${[scope.print(arbitrary, scope), plain(pathText(path)), scope.print(by, scope)]})`

export const printDuplicated: Printer<'duplicated'> = ({ arbitrary, path }, scope) =>
  code`${support('duplicated')}(${[scope.print(arbitrary, scope), plain(pathText(path))]})`

const pathText = (path: readonly string[]) => `[${path.map(stringLiteral).join(', ')}]`

export const printRaw: Printer<'raw'> = ({ code: text }) => written(text)

export const printAsserted: Printer<'asserted'> = ({ arbitrary, type }, scope) =>
  code`${scope.print(arbitrary, scope)}.map((value) => value as ${type ? written(type) : 'never'})`
