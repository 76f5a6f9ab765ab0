import type { CodeText } from './leaf-plan.ts'
import type { Casing } from './type-model.ts'

/** What a value must look like at run time to be of a type: the tests that can be made of it, nothing more. */
export type ShapePlan =
  | { readonly kind: 'simple'; readonly name: SimpleShape }
  /** One of these values, as code. */
  | { readonly kind: 'oneOf'; readonly values: readonly CodeText[] }
  /** Text of a form; the pattern is a regular expression. */
  | { readonly kind: 'matching'; readonly pattern: string; readonly says: string }
  | { readonly kind: 'cased'; readonly casing: Casing; readonly base: ShapePlan }
  | { readonly kind: 'array'; readonly element: ShapePlan }
  | {
      readonly kind: 'tuple'
      readonly elements: readonly ShapePlan[]
      /** So many of them are always there. */
      readonly required: number
      readonly rest: ShapePlan | undefined
    }
  | {
      readonly kind: 'object'
      readonly fields: readonly ShapeField[]
      /** What every other field holds. */
      readonly others: ShapePlan | undefined
    }
  | { readonly kind: 'anyOf'; readonly shapes: readonly ShapePlan[] }
  | { readonly kind: 'allOf'; readonly shapes: readonly ShapePlan[] }
  | { readonly kind: 'instance'; readonly of: CodeText }
  | { readonly kind: 'map'; readonly key: ShapePlan; readonly value: ShapePlan }
  | { readonly kind: 'set'; readonly element: ShapePlan }
  /** Has a shape of its own under this name; `later`: one that is still being made, as it leads back to itself. */
  | { readonly kind: 'named'; readonly name: string; readonly later: boolean }

export interface ShapeField {
  readonly name: string
  /** How code writes a key that is no plain name. */
  readonly key: CodeText | undefined
  readonly shape: ShapePlan
  readonly optional: boolean
}

/** A type with a name, whose shape others may lead to and it to itself. */
export interface NamedShape {
  /** `orderShape` */
  readonly name: string
  readonly shape: ShapePlan
}

export type SimpleShape =
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'bigint'
  | 'symbol'
  | 'null'
  | 'undefined'
  | 'nothing'
  | 'anything'
  | 'nonPrimitive'
  | 'callable'
  | 'thenable'
  | 'iterable'
  | 'asyncIterable'
  | 'iterator'
