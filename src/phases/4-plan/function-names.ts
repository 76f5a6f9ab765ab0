import { reservedWords } from '../../ir/reserved-words.ts'
import type { Place } from './place.ts'

/** Hands out the names of functions in the factories file; the same thing always gets the same one. */
export interface FunctionNames {
  /** `hostile` says whether the function is wanted with hostile values; undefined: as the factory has them itself. */
  readonly factory: (name: string, hostile?: boolean) => string
  /** `word`: what one without a name of its own is called. */
  readonly type: (name: string, place: TypePlace, word?: string) => string
  /** What types that lead to each other are called together; `hub` is the one that most of them lead to. */
  readonly group: (group: TypeGroup) => string
  /** A name that nothing else in the file has. */
  readonly claim: (wanted: string, otherwise: string) => string
  /** Where the function of a type is called. */
  readonly placesOf: (functionName: string) => readonly TypePlace[]
  /** What was asked for and has no function planned yet; empties the list. */
  readonly takeNeeded: () => readonly NeededFunction[]
}

export interface TypeGroup {
  readonly types: readonly string[]
  readonly hub: string
  readonly hostile: boolean
}

export interface NeededFunction {
  readonly kind: 'type' | 'factory'
  readonly name: string
  readonly functionName: string
  readonly hostile: boolean
  /** Where a type is first drawn: what is wrong with it is told there. */
  readonly place: TypePlace | undefined
}

export type TypePlace = Pick<
  Place,
  'range' | 'of' | 'path' | 'reach' | 'others' | 'whole' | 'within' | 'hostile'
>

interface Naming {
  /** Names of the spec's factories. */
  readonly factories: readonly string[]
  /** Names that its code means something else by. */
  readonly meant: ReadonlySet<string>
  /** Whether the spec is for hostile values; a function for the other sort has a name that says so. */
  readonly hostile: boolean
  /** By type, the factory that makes any value of it: it is the type's function, too. */
  readonly wholes: ReadonlyMap<string, string>
}

export function functionNames({ factories, meant, hostile: usual, wholes }: Naming): FunctionNames {
  // A module with a function `then` is waited for as a promise is by whoever imports it.
  const taken = new Set([...reservedWords, 'then', ...meant])
  const claim = (wanted: string, otherwise: string) => {
    let name = taken.has(wanted) ? otherwise : wanted
    for (let count = 2; taken.has(name); count += 1) name = `${otherwise}${count}`
    taken.add(name)
    return name
  }
  const known = new Map(factories.map((name) => [`factory ${name}`, claim(name, `any${pascal(name)}`)]))
  for (const [type, factory] of wholes) known.set(`type ${type}`, known.get(`factory ${factory}`) ?? factory)
  let needed: NeededFunction[] = []
  const places = new Map<string, TypePlace[]>()
  const named = (
    kind: 'type' | 'factory',
    name: string,
    asked: boolean | undefined,
    { place, word = name }: { readonly place?: TypePlace; readonly word?: string | undefined } = {},
  ): string => {
    const hostile = asked ?? usual
    const key =
      asked === undefined || (kind === 'type' && hostile === usual)
        ? `${kind} ${name}`
        : `${hostile ? 'hostile' : 'tame'} ${kind} ${name}`
    const before = known.get(key)
    if (before !== undefined) return before
    const other = `${hostile ? 'hostile' : 'tame'}${pascal(word)}`
    const plain = kind === 'type' ? camel(word) : name
    const functionName = hostile === usual ? claim(plain, `any${pascal(word)}`) : claim(other, `${other}_`)
    known.set(key, functionName)
    needed.push({ kind, name, functionName, hostile, place })
    return functionName
  }
  const group = ({ types, hub, hostile }: TypeGroup): string => {
    const key = `${hostile ? 'hostile' : 'tame'} group ${types.join(' ')}`
    const together = camel(`${hostile === usual ? '' : hostile ? 'hostile ' : 'tame '}${inWords(types, hub)}`)
    const name = known.get(key) ?? claim(together, `${together}Tied`)
    known.set(key, name)
    return name
  }
  return {
    claim,
    group,
    factory: (name, hostile) => (factories.includes(name) ? named('factory', name, hostile) : name),
    type: (name, place, word) => {
      const functionName = named('type', name, place.hostile, { place, word })
      const before = places.get(functionName) ?? []
      before.push(place)
      places.set(functionName, before)
      return functionName
    },
    placesOf: (functionName) => places.get(functionName) ?? [],
    takeNeeded: () => {
      const list = needed
      needed = []
      return list
    },
  }
}

const inWords = (types: readonly string[], hub: string): string => {
  const [first = '', second = '', third = '', ...more] = types
  if (more.length > 0) return `${hub} group`
  return third === '' ? `${first} and ${second}` : `${first} ${second} and ${third}`
}

export const pascal = (name: string): string => {
  const joined = name.replaceAll(/[^\p{ID_Continue}$]+(.)?/gu, (_, next: string | undefined) =>
    (next ?? '').toUpperCase(),
  )
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

export const camel = (name: string): string => {
  const joined = pascal(name)
  const [capitals = ''] = /^[A-Z]+(?=[A-Z][a-z]|[^A-Za-z]|$)|^[A-Z]/.exec(joined) ?? []
  return capitals.toLowerCase() + joined.slice(capitals.length)
}
