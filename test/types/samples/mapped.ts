import type { Address, Customer } from './objects.ts'

/** some fields may be absent */
export type PartialAddress = Partial<Address>
export type RequiredAddress = Required<Address>
export type ReadonlyCustomer = Readonly<Customer>
/** some fields */
export type PickedCustomer = Pick<Customer, 'id' | 'name'>
/** all but some fields */
export type OmittedCustomer = Omit<Customer, 'address' | 'tags'>
export type PatchCustomer = Partial<Omit<Customer, 'id'>> & Pick<Customer, 'id'>
/** a mapped type */
export type Flags<T> = { [Key in keyof T]: boolean }
export type CustomerFlags = Flags<Customer>
/** a mapped type with other keys */
export type Getters<T> = { [Key in keyof T as `get${Capitalize<string & Key>}`]: () => T[Key] }
export type AddressGetters = Getters<Address>
export type Setters<T> = { [Key in keyof T as `set${Capitalize<string & Key>}`]: (value: T[Key]) => void }
export type CustomerSetters = Setters<Pick<Customer, 'id'>>
/** a mapped type that leaves keys out */
export type OnlyTexts<T> = { [Key in keyof T as T[Key] extends string ? Key : never]: T[Key] }
export type CustomerTexts = OnlyTexts<Customer>
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }
export type MutableAddress = Mutable<Address>
export type Complete<T> = { [Key in keyof T]-?: T[Key] }
export type CompleteAddress = Complete<Address>
export type NullableFields<T> = { [Key in keyof T]: T[Key] | null }
export type NullableAddress = NullableFields<Address>
export type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T
export type FrozenCustomer = DeepReadonly<Customer>
export type DeepPartial<T> = T extends object ? { [Key in keyof T]?: DeepPartial<T[Key]> } : T
export type CustomerPatch = DeepPartial<Customer>
export type DeepRequired<T> = T extends object ? { [Key in keyof T]-?: DeepRequired<T[Key]> } : T
export type WholeAddress = DeepRequired<Address>
export type ValueOf<T> = T[keyof T]
export type AddressValue = ValueOf<Required<Address>>
export type IndexedById<T extends { id: PropertyKey }> = { [Id in T['id']]: T }
export type TwoById = IndexedById<{ id: 'a'; n: 1 }>
export type I18n = { [Key in 'title' | 'body']: { [Locale in 'de' | 'en']: string } }
export type FormErrors<T> = { [Key in keyof T]?: string[] }
export type CustomerErrors = FormErrors<Customer>
export type Simplify<T> = { [Key in keyof T]: T[Key] } & {}
export type Merged = Simplify<{ a: number } & { b?: string }>
export type Merge<A, B> = Simplify<Omit<A, keyof B> & B>
export type MergedCustomer = Merge<Customer, { id: string; extra: boolean }>
export type SetOptional<T, Key extends keyof T> = Simplify<Omit<T, Key> & Partial<Pick<T, Key>>>
export type DraftCustomer = SetOptional<Customer, 'id' | 'tags'>
export type RequireAtLeastOne<T> = {
  [Key in keyof T]-?: Required<Pick<T, Key>> & Partial<Omit<T, Key>>
}[keyof T]
export type Contact = RequireAtLeastOne<{ email?: string; phone?: string }>
export type Paths<T> = {
  [Key in keyof T & string]: T[Key] extends object ? `${Key}.${Paths<T[Key]>}` : Key
}[keyof T & string]
export type ConfigPath = Paths<{ db: { host: string; port: number }; debug: boolean }>
export type Optionals = { [Key in 'a' | 'b']?: number }
export type EventMap = { click: { x: number; y: number }; key: { code: string } }
export type EventUnion = { [Name in keyof EventMap]: { type: Name; payload: EventMap[Name] } }[keyof EventMap]
export type Handlers = {
  [Name in keyof EventMap as `on${Capitalize<Name>}`]?: (event: EventMap[Name]) => void
}
export type Invert<T extends Record<string, string>> = { [Key in keyof T as T[Key]]: Key }
export type Inverted = Invert<{ a: 'x'; b: 'y' }>
/** a mapped type of what the language brings */
export type DeepFrozen<T> = T extends (...given: never[]) => unknown
  ? T
  : T extends object
    ? { readonly [Key in keyof T]: DeepFrozen<T[Key]> }
    : T
export type FrozenVisit = DeepFrozen<{
  at: Date
  seen: Map<string, number[]>
  page?: [URL, RegExp]
  bytes: Uint8Array
}>
export type VisitPatch = DeepPartial<{ at: Date; count: number }>
/** a field that must be absent */
export type WithoutB = { a: 1; b?: never; c: { d?: never } }
