import type { JudgePlan } from './leaf-plan.ts'

/** The ways to break a schema, each as often as the others; `Plan` is what values are drawn by. */
export interface BreaksOf<Plan> {
  readonly kind: 'breaks'
  readonly list: readonly BreakOf<Plan>[]
  /** Tells which rule is broken, and whether it is the only one, where that cannot be known before. */
  readonly judge?: JudgePlan | undefined
}

/** One way to break a schema: here, or inside of a value that is valid but for that. */
export type BreakOf<Plan> =
  | {
      readonly kind: 'here'
      readonly rule: string
      /** The property that the rule is about. */
      readonly property: string | undefined
      /** The fault is told of this property's place. */
      readonly at: string | undefined
      readonly value: Plan
    }
  | {
      readonly kind: 'field'
      readonly base: Plan
      readonly name: string
      readonly inside: BreaksOf<Plan>
    }
  | {
      readonly kind: 'item'
      readonly base: Plan
      /** Undefined: anywhere behind the first so many. */
      readonly index: number | undefined
      readonly from: number
      /** Stands beside the items of the list, and not for one of them. */
      readonly added: boolean
      readonly inside: BreaksOf<Plan>
    }
  /** A value or a key of a map, an element of a set; told of the whole where its place has no name. */
  | {
      readonly kind: 'member'
      readonly of: 'mapValue' | 'mapKey' | 'setElement'
      readonly base: Plan
      /** Of the map: keys of entries with a broken value, values of entries with a broken key. */
      readonly other: Plan | undefined
      /** What the whole tells where its place has no name. */
      readonly unnamed: string | undefined
      readonly inside: BreaksOf<Plan>
    }
  /** A property more, under a name that is drawn. */
  | {
      readonly kind: 'entry'
      readonly base: Plan
      readonly key: Plan
      readonly inside: BreaksOf<Plan>
    }
  /** A property more, whose name no rule lets be one. */
  | {
      readonly kind: 'key'
      readonly base: Plan
      readonly key: Plan
      readonly value: Plan
      readonly rule: string
    }
  | { readonly kind: 'named'; readonly functionName: string; readonly weight: number }
  | { readonly kind: 'tie'; readonly name: string }

export interface BreaksTieOf<Plan> {
  readonly name: string
  readonly breaks: BreaksOf<Plan>
}
