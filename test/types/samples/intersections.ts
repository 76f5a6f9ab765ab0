import type { Address } from './objects.ts'

/** a branded text */
export type UserId = string & { readonly __brand: 'UserId' }
export type Cents = number & { readonly __unit: 'cents' }
export type Serial = bigint & { readonly __brand: 'Serial' }
declare const brand: unique symbol
/** a brand whose key is a symbol that exists for the compiler alone */
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name }
export type OrderId = Branded<string, 'OrderId'>
export type Positive = Branded<number, 'Positive'>
/** a branded object */
export type Money = Branded<{ readonly amount: number; readonly currency: 'USD' | 'EUR' }, 'Money'>
export type CheckedAddress = Address & { readonly __checked: true }
export type BrandedDate = Branded<Date, 'Instant'>
export type BrandedList = Branded<readonly number[], 'Sorted'>
export type TwiceBranded = Branded<Branded<string, 'Trimmed'>, 'NonEmpty'>
export type ThriceBranded = Branded<Branded<Branded<string, 'Trimmed'>, 'NonEmpty'>, 'Short'>
declare const marks: unique symbol
/** a brand that holds all marks of a type, as zod has it */
export type Certified<Base, Name extends string> = Base & {
  readonly [marks]: { readonly [Each in Name]: true }
}
export type TwiceCertified = Certified<Certified<string, 'Trimmed'>, 'NonEmpty'>
export type VerifiedUser = UserId & { readonly __verified: true }
export interface HasTwiceBranded {
  readonly name: Branded<Branded<string, 'Trimmed'>, 'NonEmpty'>
  readonly user: VerifiedUser & { readonly __admin: true }
}
export type BrandedUnion = Branded<'a' | 'b', 'Letter'>
export type BrandedFlag = Branded<boolean, 'Consent'>
/** objects together */
export type Both = { a: number } & { b: string }
export type Overlap = { a: number | string; c?: boolean } & { a: string }
export type WithDictionary = { id: string } & Record<string, string>
export type ThreeParts = { a: 1 } & { b?: 2 } & { readonly c: { d: 3 } }
export type NestedParts = { a: { x: number } } & { a: { y: number } }
export type Distributing = { id: number } & ({ kind: 'a' } | { kind: 'b'; extra: string })
/** a choice of literals, or any other text */
export type Suggestion = 'red' | 'green' | (string & {})
export type Entity<T> = T & { readonly id: string }
export type StoredAddress = Entity<Address>
export type ById = Record<UserId, number>
export interface Order {
  readonly id: OrderId
  readonly user: UserId
  readonly total: Money
  readonly cents?: Cents
}
declare class Tagged<Tag> {
  protected readonly tag: Tag
}
export type Opaque<Base, Tag> = Base & Tagged<Tag>
export type AccountId = Opaque<string, 'AccountId'>
export type Narrowed = ('a' | 'b' | 'c') & ('b' | 'c' | 'd')
declare const markOfRef: unique symbol
/** a mark that an interface has as a field */
export interface MarkedRef<Value> {
  value: Value
  readonly [markOfRef]: true
}
export type CountRef = MarkedRef<number>
