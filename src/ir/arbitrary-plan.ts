import type { BreakOf, BreaksOf, BreaksTieOf } from './breaks-of.ts'
import type { CodeText, JudgePlan, KeptPlan, LeafPlan, SizePlan, ValuePlan } from './leaf-plan.ts'

export interface ArrayPlan {
  readonly kind: 'array'
  readonly items: ArbitraryPlan
  readonly minLength: ValuePlan | undefined
  readonly maxLength: ValuePlan | undefined
  /** `[]` compares whole elements, a path the values at it; undefined allows repetition. */
  readonly uniqueBy: readonly string[] | undefined
  /** `{ expr }` of `uniqueItems`: whether they are unique is known when values are drawn. */
  readonly uniqueWhen?: CodeText
  /** How two keys are told apart: primitives as they are, anything else by deep equality, data as JSON has it. */
  readonly keys: 'primitive' | 'deep' | 'data'
  /** At least one element is drawn from this. */
  readonly contains: ArbitraryPlan | undefined
  /** Its elements lead back to a type of this recursion: the deeper, the fewer there are. */
  readonly depth?: string
}

/** A field of an object, or a name that its fields share, in the order of evaluation. */
export interface FieldPlan {
  readonly name: string
  /** How code writes a key that is no plain name: a symbol's, or a member's of an enum. */
  readonly key?: CodeText
  readonly value: DrawPlan
  /** May be absent. */
  readonly optional: boolean
  /** A name of `bind`: drawn, used by fields, no part of the object. */
  readonly bound: boolean
}

/** Drawn by an arbitrary, or computed from earlier names, afresh for every evaluation. */
export type DrawPlan =
  | { readonly kind: 'drawn'; readonly arbitrary: ArbitraryPlan }
  | { readonly kind: 'computed'; readonly code: CodeText }

export interface RecordPlan {
  readonly kind: 'record'
  readonly fields: readonly FieldPlan[]
}

/** A call of a function of the factories file. */
export interface NamedPlan {
  readonly kind: 'named'
  readonly functionName: string
  /** Values for the factory's parameters. */
  readonly with: readonly { readonly name: string; readonly value: CodeText }[]
  /** Arbitraries that stand in for those of its fields. */
  readonly overrides: readonly OverridePlan[]
}

export interface OverridePlan {
  readonly field: string
  /** Names of the factory that the arbitrary is made of. */
  readonly names: readonly string[]
  readonly arbitrary: ArbitraryPlan
}

export interface BranchPlan {
  readonly arbitrary: ArbitraryPlan
  readonly weight: number | undefined
}

/** A fast-check arbitrary before it is printed: every choice made, no text of fast-check in it. */
export type ArbitraryPlan =
  | LeafPlan
  | { readonly kind: 'template'; readonly parts: readonly (string | ArbitraryPlan)[] }
  | ArrayPlan
  | { readonly kind: 'tuple'; readonly elements: readonly TupleElementPlan[] }
  | RecordPlan
  | {
      readonly kind: 'dictionary'
      readonly key: ArbitraryPlan
      readonly value: ArbitraryPlan
      readonly hostile: boolean
      /** How many entries there are; an object with a prototype either way. */
      readonly size?: SizePlan
      /** Keys that the type speaks of otherwise. */
      readonly except?: readonly string[]
      /** Keys that are numbers are another index's. */
      readonly exceptNumbers?: boolean
      /** As of lists. */
      readonly depth?: string
    }
  | { readonly kind: 'set'; readonly items: ArbitraryPlan }
  | {
      readonly kind: 'map'
      readonly key: ArbitraryPlan
      readonly value: ArbitraryPlan
      readonly minLength: ValuePlan | undefined
      readonly maxLength: ValuePlan | undefined
    }
  /** A list of so many items of each kind, in any order. */
  | { readonly kind: 'mixture'; readonly parts: readonly ArrayPlan[] }
  /** A list in which one item stands twice. */
  | { readonly kind: 'repeating'; readonly list: ArbitraryPlan }
  /** Texts or lists over and over until they are that long; `drawn` has no empty one, and no characters of two units. */
  | {
      readonly kind: 'stretched'
      readonly drawn: ArbitraryPlan
      readonly min: number
      readonly max: number
    }
  /** Texts with a part of another kind put into them. */
  | {
      readonly kind: 'spliced'
      readonly whole: ArbitraryPlan
      readonly part: ArbitraryPlan
      readonly at: 'start' | 'end' | 'inside' | 'whole'
    }
  /** Values with exactly one rule of their schema broken; which one is known. */
  | { readonly kind: 'broken'; readonly breaks: BreaksPlan; readonly type?: CodeText }
  /** The same together with the rule: what a function for broken values of a component returns. */
  | BreaksPlan
  | { readonly kind: 'recursiveBreaks'; readonly ties: readonly BreaksTiePlan[]; readonly entry: string }
  /** `shrinksToFirst`: the first branch is the smallest, and what any other gives shrinks to a value of it. */
  | {
      readonly kind: 'oneof'
      readonly branches: readonly BranchPlan[]
      readonly type?: CodeText
      readonly shrinksToFirst?: true
    }
  /**
   * `value`, or at the given depth and by chance the base case instead; `leftOut`: of an optional field, whose base case
   * is that it is absent.
   */
  | {
      readonly kind: 'bounded'
      readonly base: ArbitraryPlan
      readonly deeper: ArbitraryPlan
      readonly depth: string
      /** How soon they end, as fast-check has it; `small` where nothing is said. */
      readonly depthSize?: number
      /** How often it is the base case, to one of the others; as often where nothing is said. */
      readonly baseWeight?: number
      readonly leftOut?: true
    }
  | { readonly kind: 'error'; readonly message: ArbitraryPlan }
  /** Made by an expression out of drawn parts, each under its name. */
  | {
      readonly kind: 'made'
      readonly parts: readonly PartPlan[]
      readonly code: CodeText
      /** The constructor may throw at what it is given. */
      readonly mayRefuse?: true
    }
  /** What a constructor may refuse: at times of a well-known form. */
  | { readonly kind: 'known'; readonly of: 'text' | 'number'; readonly arbitrary: ArbitraryPlan }
  | {
      readonly kind: 'function'
      readonly result: ArbitraryPlan
      /** Answers are drawn when it is called: what they hold may lead back to it. */
      readonly whenCalled: boolean
    }
  | { readonly kind: 'promise'; readonly result: ArbitraryPlan }
  | { readonly kind: 'intersection'; readonly parts: readonly ArbitraryPlan[] }
  | NamedPlan
  | {
      readonly kind: 'filtered'
      readonly arbitrary: ArbitraryPlan
      readonly condition: CodeText
      /** Fields of the value that the condition calls by their names. */
      readonly from: readonly string[]
    }
  /** The values that a schema takes which is there when they are drawn. */
  | { readonly kind: 'taken'; readonly arbitrary: ArbitraryPlan; readonly judge: JudgePlan }
  | {
      readonly kind: 'spoiled'
      readonly arbitrary: ArbitraryPlan
      readonly path: readonly string[]
      readonly by: ArbitraryPlan
      /** Fields of the value that `by` calls by their names. */
      readonly from: readonly string[]
      readonly keeps?: KeptPlan
    }
  | {
      readonly kind: 'duplicated'
      readonly arbitrary: ArbitraryPlan
      /** Where the list is, and where the key is in an element. */
      readonly list: readonly string[]
      readonly key: readonly string[]
      readonly keeps?: KeptPlan
    }
  /** A branded primitive: the values of the primitive, asserted to be of the type; undefined for one without a name. */
  | { readonly kind: 'asserted'; readonly arbitrary: ArbitraryPlan; readonly type: CodeText | undefined }
  /** Callbacks whose calls are recorded. */
  | {
      readonly kind: 'spy'
      readonly name: string
      /** Of the callback; undefined where it has no name that generated code could write. */
      readonly type: CodeText | undefined
      readonly script: ArbitraryPlan | undefined
      readonly then: 'repeat' | 'never' | 'fail' | undefined
      readonly answer: CodeText | undefined
      readonly fuse: number | undefined
    }
  /** Signals that are aborted by what happens, at a time, or beforehand. */
  | {
      readonly kind: 'signal'
      readonly name: string
      readonly when: CodeText | undefined
      readonly at: CodeText | undefined
      readonly before: boolean
      readonly reason: ArbitraryPlan | undefined
    }
  /** Names that are drawn first, one after the other, and then an arbitrary that uses them. */
  | { readonly kind: 'bound'; readonly bind: readonly FieldPlan[]; readonly body: ArbitraryPlan }
  /** The arbitrary seen with values for names that it uses: a refined factory's parameters. */
  | {
      readonly kind: 'scoped'
      readonly parameters: readonly {
        readonly name: string
        readonly type: CodeText
        readonly value: CodeText
      }[]
      readonly body: ArbitraryPlan
    }
  | RecursivePlan
  /** Inside `recursive`: a type of its group. */
  | { readonly kind: 'tie'; readonly name: string }

/** The ways to break a schema. */
export type BreaksPlan = BreaksOf<ArbitraryPlan>
export type BreakPlan = BreakOf<ArbitraryPlan>
export type BreaksTiePlan = BreaksTieOf<ArbitraryPlan>

export interface PartPlan {
  readonly name: string
  readonly arbitrary: ArbitraryPlan
}

/** A type that leads back to itself, tied together with the others that it does so by. */
export interface RecursivePlan {
  readonly kind: 'recursive'
  readonly ties: readonly TiePlan[]
  readonly entry: string
  /** What the ties are called where functions of several of the types use them. */
  readonly sharedName: string | undefined
}

export interface TiePlan {
  readonly name: string
  readonly type: CodeText | undefined
  readonly arbitrary: ArbitraryPlan
}

export interface TupleElementPlan {
  readonly arbitrary: ArbitraryPlan
  readonly optional: boolean
  readonly rest: boolean
  /** Of a rest: how many. */
  readonly size?: SizePlan
  /** Of a rest: at least one of them is drawn from this. */
  readonly contains?: ArbitraryPlan
}
