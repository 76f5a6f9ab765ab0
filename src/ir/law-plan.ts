import type { Arrow, Expression, Statement } from './checked-code.ts'
import type { CodeText } from './leaf-plan.ts'
import type { MachinePlan } from './machine-plan.ts'
import type { NamedShape, ShapePlan } from './shape-plan.ts'
import type { ThrowsPlan } from './throws-plan.ts'

/** What a kind itself says; texts are TypeScript of the spec. */
export type LawPlan =
  | { readonly kind: 'postcondition' | 'metamorphic' }
  | ThrowsPlan
  | { readonly kind: 'total'; readonly allow: readonly CodeText[]; readonly within: CodeText | undefined }
  | {
      readonly kind: 'eventually'
      readonly until: Expression
      readonly within: CodeText | undefined
      readonly notBefore: CodeText | undefined
    }
  | {
      readonly kind: 'race'
      readonly tasks: readonly TaskPlan[]
      readonly always: readonly Statement[]
    }
  | { readonly kind: 'model' | 'always'; readonly machine: MachinePlan }
  | { readonly kind: 'after'; readonly machine: MachinePlan; readonly command: string }
  | {
      readonly kind: 'transitions'
      readonly machine: MachinePlan
      readonly state: Expression
      readonly edges: readonly { readonly from: string; readonly to: readonly string[] }[]
      readonly terminal: readonly string[]
    }
  | { readonly kind: 'round-trip'; readonly forward: FunctionPlan; readonly backward: FunctionPlan }
  | {
      readonly kind:
        'idempotent' | 'involution' | 'commutative' | 'associative' | 'comparator' | 'equivalence'
      readonly of: FunctionPlan
    }
  | { readonly kind: 'identity' | 'annihilator'; readonly of: FunctionPlan; readonly element: Expression }
  | { readonly kind: 'distributive'; readonly of: FunctionPlan; readonly over: FunctionPlan }
  | {
      readonly kind: 'homomorphism'
      readonly of: FunctionPlan
      readonly from: FunctionPlan
      readonly to: FunctionPlan
    }
  | {
      readonly kind: 'monotonic'
      readonly of: FunctionPlan
      /** What inputs are compared by; they themselves when undefined. */
      readonly by: FunctionPlan | undefined
      readonly direction: 'increasing' | 'decreasing'
    }
  | { readonly kind: 'invariant-under'; readonly result: Expression; readonly change: readonly ChangePlan[] }
  | {
      readonly kind: 'conserves'
      readonly measure: FunctionPlan
      readonly before: Expression
      readonly after: Expression
    }
  | {
      readonly kind: 'equivalent'
      readonly actual: Expression
      readonly expected: Expression
      /** Errors are compared, too. */
      readonly errors: boolean
    }
  | {
      readonly kind: 'inductive'
      readonly of: FunctionPlan
      readonly split: FunctionPlan
      readonly combine: FunctionPlan
    }
  | { readonly kind: 'deterministic'; readonly result: Expression }
  | {
      readonly kind: 'conforms'
      readonly result: Expression
      readonly shape: ShapePlan
      /** The named types that it leads to. */
      readonly named: readonly NamedShape[]
    }
  | { readonly kind: 'sorted' | 'unique'; readonly result: Expression; readonly by: FunctionPlan | undefined }
  | {
      readonly kind: 'subset'
      readonly result: Expression
      readonly of: Expression
      readonly by: FunctionPlan | undefined
    }

/** A task of a race. */
export interface TaskPlan {
  /** Undefined: a list of functions, one for each task. */
  readonly name: string | undefined
  readonly expression: Expression
  /** Is a function already; anything else is evaluated when the task starts. */
  readonly isFunction: boolean
}

/** A given that changes, and the name of its changed value among the givens. */
export interface ChangePlan {
  readonly name: string
  readonly changed: string
}

/** A function that a law is about: a name in scope, or an arrow. */
export interface FunctionPlan extends CodeText {
  /** A name or a path of names: may be called where it stands. */
  readonly named: boolean
  /** Returns a promise. */
  readonly promised: boolean
  /** Its parts, when it is written as an arrow. */
  readonly arrow: ArrowPlan | undefined
}

export interface ArrowPlan extends Pick<Arrow, 'before' | 'after'> {
  readonly parameters: readonly ParameterPlan[]
}

export interface ParameterPlan {
  readonly text: string
  /** It says its type, or what it is when nothing is there. */
  readonly isTyped: boolean
  /** Its type; undefined when generated code can not name that. */
  readonly type: CodeText | undefined
}
