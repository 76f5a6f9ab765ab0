import type { CodeText } from '../../../ir/arbitrary-plan.ts'
import { code, plain, support, written } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import type { Printer } from './scope.ts'
import { typeArgument } from './type-argument.ts'

export const printElementOf: Printer<'elementOf'> = ({ list, type }) =>
  code`${support('elementOf')}${typeArgument(type)}(${written(list)})`

export const printSubsetOf: Printer<'subsetOf'> = ({ list, type }) => code`fc.subarray(${copied(list, type)})`

export const printShuffleOf: Printer<'shuffleOf'> = ({ list, type }) =>
  code`fc.shuffledSubarray(${copied(list, type)}, { minLength: [...${written(list)}].length })`

/** The list as an array of its own, of the elements that are asked for. */
const copied = (list: CodeText, type: CodeText | undefined) =>
  type ? code`Array.from${typeArgument(elementOf(type))}(${written(list)})` : code`[...${written(list)}]`

/** The type of the elements of a list type. */
function elementOf(type: CodeText): CodeText {
  const simple = /^([\p{ID_Start}$_][\p{ID_Continue}$.]*)\[\]$/u.exec(type.text)?.[1]
  return { text: simple ?? `(${type.text})[number]`, uses: type.uses }
}

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

export const printRaw: Printer<'raw'> = ({ code: text, type }) =>
  type ? code`fc.oneof<fc.Arbitrary<${written(type)}>[]>(${written(text)})` : written(text)

export const printAsserted: Printer<'asserted'> = ({ arbitrary, type }, scope) =>
  code`${scope.print(arbitrary, scope)}.map((value) => value as ${type ? written(type) : 'never'})`
