import type { Address, Customer } from './objects.ts'

/** a conditional type */
export type IsText<T> = T extends string ? 'yes' : 'no'
export type TextIsText = IsText<string>
export type Distributed = IsText<string | number>
export type Undistributed = [string | number] extends [string] ? 'yes' : 'no'
/** what is in a list */
export type ItemOf<T> = T extends readonly (infer Item)[] ? Item : never
export type CustomerTag = ItemOf<Customer['tags']>
/** what a union has of a kind */
export type Texts = Extract<'a' | 1 | 'b' | 2, string>
export type Numbers = Exclude<'a' | 1 | 'b' | 2, string>
export type Present = NonNullable<string | null | undefined>
/** what a promise holds */
export type Settled = Awaited<Promise<Promise<number>>>
/** a field's type */
export type Zip = Address['zip']
export type ZipOrCity = Address['zip' | 'city']
/** the names of fields */
export type AddressKey = keyof Address
export const fetchCustomer = async (id: number, deep?: boolean): Promise<{ id: number; deep: boolean }> => ({
  id,
  deep: deep === true,
})
/** what a function gives */
export type Fetched = Awaited<ReturnType<typeof fetchCustomer>>
/** what a function takes */
export type FetchArguments = Parameters<typeof fetchCustomer>
export type FirstArgument = Parameters<typeof fetchCustomer>[0]
export class Engine {
  readonly power: number
  readonly name: string
  constructor(power: number, name = 'engine') {
    this.power = power
    this.name = name
  }
}
export type EngineArguments = ConstructorParameters<typeof Engine>
export type EngineInstance = InstanceType<typeof Engine>
export type Unwrap<T> =
  T extends Promise<infer Inner> ? Unwrap<Inner> : T extends (infer Item)[] ? Unwrap<Item> : T
export type Unwrapped = Unwrap<Promise<number[][]>>
export type ExtractAction<T, Type> = Extract<T, { type: Type }>
export type Added = ExtractAction<{ type: 'add'; by: number } | { type: 'reset' }, 'add'>
export type LastOf<T extends readonly unknown[]> = T extends readonly [...unknown[], infer Last]
  ? Last
  : never
export type LastItem = LastOf<[1, 2, 'three']>
export type Reverse<T extends readonly unknown[]> = T extends readonly [infer Head, ...infer Tail]
  ? [...Reverse<Tail>, Head]
  : []
export type Reversed = Reverse<[1, 'two', true]>
export type Split<S extends string, D extends string> = S extends `${infer Head}${D}${infer Tail}`
  ? [Head, ...Split<Tail, D>]
  : [S]
export type Parts = Split<'a.b.c', '.'>
export type TupleOf<T, Length extends number, Made extends readonly T[] = []> = Made['length'] extends Length
  ? Made
  : TupleOf<T, Length, [...Made, T]>
export type Five = TupleOf<number, 5>
export type RouteParameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { [Key in Name | keyof RouteParameters<Rest>]: string }
  : Path extends `${string}:${infer Name}`
    ? { [Key in Name]: string }
    : {}
export type UserRoute = RouteParameters<'/users/:user/posts/:post'>
export type NoInferText = NoInfer<'a' | 'b'>
export type ThisFree = OmitThisParameter<(this: Date, scale: number) => number>
