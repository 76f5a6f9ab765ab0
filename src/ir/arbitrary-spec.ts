import type { Code, Data, Located, SourceRange } from './source.ts'

/** A keyword's value: data, or an expression over earlier names. */
export type Bound =
  | { readonly kind: 'data'; readonly value: Data; readonly range: SourceRange }
  | { readonly kind: 'expr'; readonly code: Code }
  /** `none`: drops the bound of the factory that is refined. */
  | { readonly kind: 'none'; readonly range: SourceRange }

/** The JSON Schema keywords whose values are plain bounds. */
export type BoundKeyword =
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'multipleOf'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'format'
  | 'minItems'
  | 'maxItems'
  | 'uniqueItems'
  | 'boundary'

/** Where an arbitrary's values come from; `context` leaves it to the type of the field and the keywords. */
export type ArbitrarySource =
  | { readonly kind: 'factory'; readonly name: Located; readonly with: readonly NamedCode[] }
  | { readonly kind: 'type'; readonly type: Code }
  | { readonly kind: 'integer' }
  | { readonly kind: 'const'; readonly value: Bound }
  | { readonly kind: 'enum'; readonly values: Bound }
  | { readonly kind: 'anyOf'; readonly branches: readonly ArbitrarySpec[] }
  | { readonly kind: 'elementOf' | 'subsetOf' | 'shuffleOf' | 'expr' | 'fc'; readonly code: Code }
  /** A file and a pointer into it. */
  | { readonly kind: 'schema'; readonly from: Located }
  /** An export of the subject or of a `use`d module; `input` is the type of what it takes. */
  | { readonly kind: 'zod'; readonly from: Located; readonly input: Code }
  | { readonly kind: 'spy'; readonly spy: SpySpec }
  | { readonly kind: 'signal'; readonly signal: SignalSpec }
  /** How a call of a spy ends; `never` has no value. */
  | {
      readonly kind: 'outcome'
      readonly way: OutcomeWay
      readonly value: ArbitrarySpec | undefined
      /** Virtual milliseconds after the call. */
      readonly after: ArbitrarySpec | undefined
    }
  /** `lost`: a source is written that has a fault, so that nothing is known of its values. */
  | { readonly kind: 'context'; readonly lost?: true }

export const outcomeWays = ['returns', 'throws', 'resolves', 'rejects', 'never'] as const
export type OutcomeWay = (typeof outcomeWays)[number]

/** A callback whose calls are recorded and whose outcomes are data. */
export interface SpySpec {
  readonly range: SourceRange
  /** What its calls are told by: the name of the given, field or factory. */
  readonly name: string
  /** An arbitrary of a list of outcomes. */
  readonly script: ArbitrarySpec | undefined
  readonly then: 'repeat' | 'never' | 'fail' | undefined
  readonly answer: Code | undefined
  readonly fuse: number | undefined
}

/** An abort signal, and what aborts it. */
export interface SignalSpec {
  readonly range: SourceRange
  readonly name: string
  readonly abortWhen: Code | undefined
  readonly at: Code | undefined
  readonly before: boolean
  readonly reason: ArbitrarySpec | undefined
}

export interface NamedCode {
  readonly name: Located
  readonly code: Code
}

/** An entry of `given`, `bind` or `fields`; the order of entries is the order of evaluation. */
export interface NamedArbitrary {
  readonly name: Located
  readonly arbitrary: ArbitrarySpec
}

/** What stands wherever an arbitrary is expected (design 3.3), as written; nothing is merged yet. */
export interface ArbitrarySpec {
  /** Unique in a spec: `factories/invoice/fields/items`. */
  readonly id: string
  readonly range: SourceRange
  readonly source: ArbitrarySource
  /** A `type` written beside a source of another kind (`enum`, `anyOf`, `expr`, `fc`, …): what its values must be. */
  readonly declared?: Code
  /** `type: integer` beside a list of values. */
  readonly integers?: true
  readonly bounds: Readonly<Partial<Record<BoundKeyword, Bound>>>
  readonly bind: readonly NamedArbitrary[]
  /** `fields` and its synonym `properties`. */
  readonly fields: readonly NamedArbitrary[]
  /** Of `prefixItems`: so many places of a list, said in `fields` by their numbers. */
  readonly places?: number
  readonly items: ArbitrarySpec | undefined
  readonly contains: ArbitrarySpec | undefined
  readonly not: ArbitrarySpec | undefined
  readonly required: readonly Located[] | undefined
  readonly uniqueBy: Located | undefined
  readonly optional: boolean | undefined
  readonly weight: number | undefined
  readonly finite: boolean | undefined
  readonly hostile: boolean | undefined
  /** Exactly one rule of its schema is broken. */
  readonly invalid?: boolean
  /** Dotted path → the arbitrary that spoils it. */
  readonly spoil: readonly NamedArbitrary[]
  readonly duplicate: Located | undefined
  /** A filter over `value`. */
  readonly where: Code | undefined
  readonly because: Located | undefined
  readonly premise: Located | undefined
}

export interface FactorySpec {
  readonly name: Located
  readonly doc: Located | undefined
  readonly params: readonly NamedCode[]
  readonly arbitrary: ArbitrarySpec
}
