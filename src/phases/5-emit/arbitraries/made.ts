import { code, join, plain, support, written, type Fragment } from '../fragment.ts'
import { ownName } from '../own-names.ts'
import { arrowBody } from './drawn-from.ts'
import type { Printer } from './scope.ts'

/** Values that are made from drawn parts. */
export const printError: Printer<'error'> = ({ message }, scope) =>
  code`${scope.print(message, scope)}.map((message) => new Error(message))`

/** One part under its name, several as a tuple, none as something to begin with. */
export const printMade: Printer<'made'> = ({ parts, code: text, mayRefuse }, scope) => {
  const body = arrowBody(written(text))
  const isAsked = parts.some(({ arbitrary }) => asksForForms(arbitrary))
  const known = isAsked ? code`(${plain(ownName('known'))}) => ` : plain('')
  const made = (drawn: Fragment, make: Fragment) =>
    mayRefuse
      ? code`${support('constructed')}(${[code`${known}${drawn}`, make]})`
      : code`${drawn}.map(${make})`
  const [first, ...others] = parts.map(({ name, arbitrary }) => ({
    name,
    drawn: scope.print(arbitrary, scope),
  }))
  if (!first) return code`fc.constant(null).map(() => ${body})`
  if (others.length === 0) return made(first.drawn, code`(${first.name}) => ${body}`)
  const all = [first, ...others]
  const names = all.map(({ name }) => plain(name))
  return made(code`fc.tuple(${all.map(({ drawn }) => drawn)})`, code`([${names}]) => ${body}`)
}

/** Texts and numbers that are of well-known forms once the constructor has refused others. */
export const printKnown: Printer<'known'> = ({ of, arbitrary }, scope) =>
  code`${ownName('known')}.${of}(${scope.print(arbitrary, scope)})`

const asksForForms = (part: unknown): boolean =>
  typeof part === 'object' &&
  part !== null &&
  !('mayRefuse' in part) &&
  (('kind' in part && part.kind === 'known') || Object.values(part).some(asksForForms))

export const printFunction: Printer<'function'> = ({ result, whenCalled }, scope) => {
  const drawn = scope.print(result, scope)
  if (!whenCalled) return code`${support('func')}(${drawn})`
  // The compiler would look for the type of the one function in the text of the other, and back, without end.
  return namesIn(result).some((name) => scope.isUntyped(name))
    ? code`${support('answering')}((): fc.Arbitrary<never> => ${drawn} as fc.Arbitrary<never>)`
    : code`${support('answering')}(() => ${drawn})`
}

/** The functions that are called for a plan. */
function namesIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  const own = 'functionName' in part && typeof part.functionName === 'string' ? [part.functionName] : []
  return [...own, ...Object.values(part).flatMap(namesIn)]
}

export const printPromise: Printer<'promise'> = ({ result }, scope) =>
  code`${scope.print(result, scope)}.map((value) => Promise.resolve(value))`

/** Later parts stand over earlier ones. */
export const printIntersection: Printer<'intersection'> = ({ parts }, scope) => {
  const names = parts.map((part, index) =>
    part.kind === 'record' ? 'fields' : `entries${index > 0 ? index + 1 : ''}`,
  )
  const spread = join(
    names.map((name) => plain(`...${name}`)),
    ', ',
  )
  return code`fc.tuple(${parts.map((part) => scope.print(part, scope))}).map(([${names.map(plain)}]) => ({ ${spread} }))`
}
