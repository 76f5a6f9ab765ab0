import type { SourceRange } from './source.ts'

/** An expression that passed the allow-list and the type checker. */
export interface Expression {
  /** The source, on the syntax tree freed of comments; each `old(…)` replaced by the name of its copy. */
  readonly text: string
  readonly range: SourceRange
  /** Holds an `await` of its own, not inside a nested function. */
  readonly awaits: boolean
  /** Free names: imports, definitions, helpers, names of `given`. Globals are left out. */
  readonly uses: readonly string[]
  readonly shape: ExpressionShape
}

/** As much of the top of an expression's tree as assertions and spec mutants need. */
export type ExpressionShape =
  | {
      readonly kind: 'comparison'
      readonly operator: ComparisonOperator
      readonly left: Expression
      readonly right: Expression
    }
  /** `equals(left, right)` */
  | { readonly kind: 'equals'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | {
      readonly kind: 'conditional'
      readonly condition: Expression
      readonly whenTrue: Expression
      readonly whenFalse: Expression
    }
  | { readonly kind: 'call'; readonly callee: string; readonly arguments: readonly Expression[] }
  | { readonly kind: 'other' }

export type ComparisonOperator = '===' | '!==' | '<' | '<=' | '>' | '>=' | 'instanceof' | 'in'

export type Statement =
  | {
      readonly kind: 'const'
      /** The binding pattern: `summary`, `{ end, at }`, with its type annotation when it has one. */
      readonly binding: string
      /** The names it binds, in order. */
      readonly names: readonly string[]
      readonly value: Expression
      /** Evaluating it does nothing but make a function: where nothing reads the name it need not be there. */
      readonly isFunction: boolean
    }
  | {
      readonly kind: 'if'
      readonly condition: Expression
      readonly then: readonly Statement[]
      readonly otherwise: readonly Statement[]
    }
  | {
      readonly kind: 'for'
      /** Written `for await`. */
      readonly awaits: boolean
      readonly binding: string
      readonly names: readonly string[]
      readonly iterable: Expression
      readonly body: readonly Statement[]
    }
  /** An assertion in `then`, a call for its effect elsewhere. */
  | { readonly kind: 'expression'; readonly expression: Expression }

/** A deep copy taken before `when`, for an `old(…)` of `then`. */
export interface OldCopy {
  readonly name: string
  readonly expression: Expression
}

/** A `Code` after phase 3. A single expression is a list of one expression statement. */
export interface CheckedCode {
  readonly id: string
  readonly statements: readonly Statement[]
  readonly olds: readonly OldCopy[]
  /** Free names of the whole. */
  readonly uses: readonly string[]
  /** Holds an `await` of its own. */
  readonly awaits: boolean
  /** Of a function value (`of`, `forward`, …) or of a last call: the result is a promise. */
  readonly promised: boolean
  /** Of a type or of an expression that draws: the type of its value, as TypeScript writes it. */
  readonly typeText: string | undefined
  /** Of a function that is written as an arrow: its parts, so that its parameters can be given their types. */
  readonly arrow: Arrow | undefined
}

/** An arrow function: `before(parameters)after`. */
export interface Arrow {
  /** `async`, and type parameters. */
  readonly before: string
  readonly parameters: readonly ArrowParameter[]
  /** The type that it says to return, the arrow and the body. */
  readonly after: string
}

export interface ArrowParameter {
  /** The name or pattern, with the type or the value for nothing that stands there. */
  readonly text: string
  /** Its type, as TypeScript writes it; undefined where one is written or follows. */
  readonly typeText: string | undefined
}
