// Types that the samples use and do not export: generated code imports them from here.
export class Account {
  constructor(
    readonly owner: string,
    readonly cents: number,
  ) {}
}
export enum Level {
  Low = 1,
  High = 2,
}
declare const accountId: unique symbol
export type AccountId = string & { readonly [accountId]: true }
export const stamp: unique symbol = Symbol('stamp')
export interface Address {
  readonly street: string
  readonly zip?: string
}
enum Unseen {
  Here = 'here',
  There = 'there',
}
export interface Unexported {
  readonly where: Unseen
}
export interface Reading<From, To> {
  (from: From): string
  (from: From, to: To): string
}

export default class Beacon {
  readonly reach: number
  constructor(reach: number) {
    this.reach = reach
  }
}
