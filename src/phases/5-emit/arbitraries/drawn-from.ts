import type { CodeText } from '../../../ir/leaf-plan.ts'
import type { KeptPlan } from '../../../ir/leaf-plan.ts'
import { binding, code, plain, support, written, type Fragment } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import type { Printer } from './scope.ts'
import { isPath, sized } from './value.ts'
import { typeArgument } from './type-argument.ts'

type ListPrinter = Printer<'elementOf' | 'subsetOf' | 'shuffleOf'>

export const printElementOf: ListPrinter = ({ list, type }) =>
  code`${support('elementOf')}${typeArgument(type)}(${written(list)})`

export const printSubsetOf: ListPrinter = ({ list, type, minLength, maxLength }) => {
  const isWhole = isPath(list.text) && !type && !minLength && !maxLength
  if (isWhole) return code`fc.subarray([...${written(list)}])`
  const sizes = sized({ minLength, maxLength }, { of: 'Items' })
  const given = [written(list), sizes].filter(({ text }) => text !== '')
  return code`${support('someOf')}${ofElements(type)}(${given})`
}

export const printShuffleOf: ListPrinter = ({ list, type }) =>
  code`${support('shuffled')}${ofElements(type)}(${written(list)})`

const ofElements = (type: CodeText | undefined) => typeArgument(type && elementOf(type))

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

/** An object literal as the body of an arrow needs brackets. */
export const arrowBody = (body: ReturnType<typeof written>) =>
  body.text.startsWith('{') ? code`(${body})` : body

export const printFiltered: Printer<'filtered'> = ({ arbitrary, ...test }, scope) =>
  code`${support('filtered')}(${[scope.print(arbitrary, scope), printTest(test)]})`

/** A condition as a function of the whole value. */
function printTest({ condition, from }: KeptPlan): Fragment {
  const [parameter, first] = conditionParts(condition, from)
  const body = first ? code`{ ${first}\nreturn ${written(condition)} }` : written(condition)
  return code`(${parameter}) => ${binding(['value', ...from], body)}`
}

/** The parameter of a filter, and the statement that takes out the fields that it names beside the whole. */
function conditionParts({ uses, text }: CodeText, from: readonly string[]): readonly [string, string?] {
  const fields = `{ ${from.join(', ')} }`
  if (from.length === 0) return ['value']
  return uses.includes('value') || /\bvalue\b/.test(text) ? ['value', `const ${fields} = value`] : [fields]
}

export const printSpoiled: Printer<'spoiled'> = ({ arbitrary, path, by, from, keeps }, scope) => {
  const drawn = scope.print(by, scope)
  const wrong = from.length === 0 ? drawn : code`({ ${from.join(', ')} }) => ${binding(from, drawn)}`
  const given = [scope.print(arbitrary, scope), plain(pathText(path)), wrong, ...kept(keeps)]
  return code`${support('spoiled')}(${given})`
}

export const printDuplicated: Printer<'duplicated'> = ({ arbitrary, list, key, keeps }, scope) => {
  const paths = [plain(pathText(list)), plain(pathText(key))]
  return code`${support('duplicated')}(${[scope.print(arbitrary, scope), ...paths, ...kept(keeps)]})`
}

const kept = (keeps: KeptPlan | undefined): readonly Fragment[] => (keeps ? [printTest(keeps)] : [])

const pathText = (path: readonly string[]) => `[${path.map(stringLiteral).join(', ')}]`

export const printRaw: Printer<'raw'> = ({ code: text, type }) =>
  type ? code`fc.oneof<fc.Arbitrary<${written(type)}>[]>(${written(text)})` : written(text)

export const printAsserted: Printer<'asserted'> = ({ arbitrary, type }, scope) =>
  code`${scope.print(arbitrary, scope)}.map((value) => value as ${type ? written(type) : 'never'})`
