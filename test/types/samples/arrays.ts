/** a list */
export type Names = string[]
export type Frozen = readonly number[]
export type Matrix = number[][]
export type Generic = Array<boolean>
export type FrozenGeneric = ReadonlyArray<Date>
export type MaybeNumbers = (number | null)[]
export type Lines = { readonly text: string; readonly indent?: number }[]
export type NeverList = never[]
/** a tuple */
export type Pair = [string, number]
export type Point3 = readonly [x: number, y: number, z: number]
/** a tuple with an optional end */
export type Range = [from: number, to?: number]
export type TwoOptional = [a: string, b?: number, c?: boolean]
/** a tuple with an open end */
export type Command = [name: string, ...args: string[]]
/** a tuple with an open middle */
export type Sandwich = [first: 'top', ...filling: number[], last: 'bottom']
export type OpenStart = [...flags: boolean[], end: string]
export type OptionalAndRest = [a: string, b?: number, ...rest: boolean[]]
export type Empty = []
export type NonEmpty = [string, ...string[]]
export type NestedTuple = [[number, number], [string, [boolean]]]
/** a tuple spread in another */
export type Spread = [...Pair, ...Point3]
export type ReadonlyRest = readonly [...string[], number]
export type OptionalUndefined = [a: string, b?: number | undefined]
export type Head = Command[0]
export type Elements = Names[number]
export type PairUnion = ['text', string] | ['count', number]
export type Entries = [key: string, value: unknown][]
/** what is like an array */
export type Like = ArrayLike<string>
export type ReadonlyPair = Readonly<Pair>
export type PartialPair = Partial<Pair>
export type Lists<T extends readonly unknown[]> = { [Index in keyof T]: T[Index][] }
export type MappedTuple = Lists<Pair>
export type ConstArray = typeof levels
export const levels = ['low', 'high', { deep: [1, 2] }] as const
