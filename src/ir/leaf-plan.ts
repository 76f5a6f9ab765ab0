import type { PresetName } from './preset-name.ts'
import type { Data } from './source.ts'
import type { StringFormat } from './string-format.ts'

/** TypeScript text that travels with the names it needs. */
export interface CodeText {
  readonly text: string
  /** Free names: imports, definitions, helpers, earlier names. */
  readonly uses: readonly string[]
}

/** A value of an example: data, or what code in the spec computes. */
export interface ExampleText extends CodeText {
  readonly computed?: true
}

/** A value inside an arbitrary: known now, or computed from earlier names. */
export type ValuePlan =
  { readonly kind: 'data'; readonly value: Data } | ({ readonly kind: 'code' } & CodeText)

/** Values that are drawn often, with their neighbours. */
export interface BoundaryPlan {
  /** Where it is declared, as evidence names it: `order.lines[].cents`. */
  readonly name: string
  readonly list: ValuePlan
  /** Each value as the spec writes it; undefined when the list is computed. */
  readonly values: readonly string[] | undefined
}

export interface NumberPlan {
  readonly kind: 'number'
  readonly integer: boolean
  readonly min: ValuePlan | undefined
  readonly max: ValuePlan | undefined
  readonly minExcluded: boolean
  readonly maxExcluded: boolean
  readonly multipleOf: ValuePlan | undefined
  /** False adds NaN and the infinities. */
  readonly finite: boolean
  readonly hostile: boolean
  readonly boundary: BoundaryPlan | undefined
}

export interface SizePlan {
  readonly min: number
  readonly max: number | undefined
}

/** A schema that exists when values are drawn, and the part of it that judges them. */
export interface JudgePlan {
  readonly schema: CodeText
  /** From the schema to its part. */
  readonly steps: readonly string[]
}

/** An arbitrary that holds no other one. */
export type LeafPlan =
  | { readonly kind: 'constant'; readonly value: ValuePlan; readonly type: CodeText | undefined }
  | {
      readonly kind: 'constantFrom'
      readonly values: readonly ValuePlan[]
      /** What the values must be seen as, when that is more than what they are. */
      readonly type?: CodeText
    }
  | {
      readonly kind: 'preset'
      readonly name: PresetName
      /** Of lists of numbers of one kind. */
      readonly minLength?: ValuePlan | undefined
      readonly maxLength?: ValuePlan | undefined
    }
  | NumberPlan
  | {
      readonly kind: 'bigint'
      readonly min: ValuePlan | undefined
      readonly max: ValuePlan | undefined
      readonly multipleOf?: ValuePlan | undefined
      readonly boundary?: BoundaryPlan | undefined
    }
  | {
      readonly kind: 'string'
      readonly minLength: ValuePlan | undefined
      readonly maxLength: ValuePlan | undefined
      readonly hostile: boolean
    }
  | {
      readonly kind: 'pattern'
      /** What a group took stands again: `\1`. */
      readonly echoes?: boolean
      /** Data: `/source/flags`. */
      readonly regex: ValuePlan
      readonly minLength: ValuePlan | undefined
      readonly maxLength: ValuePlan | undefined
    }
  | {
      readonly kind: 'format'
      readonly format: StringFormat
      readonly minLength: ValuePlan | undefined
      readonly maxLength: ValuePlan | undefined
    }
  | {
      readonly kind: 'date'
      /** What `new Date(…)` takes; both are included. */
      readonly min: ValuePlan | undefined
      readonly max: ValuePlan | undefined
      /** False adds invalid dates. */
      readonly finite: boolean
      readonly hostile: boolean
      readonly boundary: BoundaryPlan | undefined
    }
  | { readonly kind: 'computed'; readonly code: CodeText }
  | {
      readonly kind: 'elementOf' | 'subsetOf' | 'shuffleOf'
      readonly list: CodeText
      readonly minLength?: ValuePlan | undefined
      readonly maxLength?: ValuePlan | undefined
      /** Of the values drawn: an element, or a list. */
      readonly type?: CodeText
    }
  | { readonly kind: 'raw'; readonly code: CodeText; readonly type?: CodeText }

/** What must hold of a value without the element that is changed: that its lists contain what they must. */
export interface KeptPlan {
  readonly condition: CodeText
  /** Fields of the value that the condition calls by their names. */
  readonly from: readonly string[]
}
