import type { Expression } from './checked-code.ts'
import type { CodeText } from './leaf-plan.ts'

export interface ThrowsPlan {
  readonly kind: 'throws'
  readonly type: CodeText | undefined
  /** A regular expression, or text that the message contains. */
  readonly message: { readonly kind: 'pattern' | 'text'; readonly text: string } | undefined
  readonly code: string | undefined
  readonly has: readonly { readonly field: string; readonly value: Expression }[]
  readonly async: boolean | undefined
  /** The failing call returns a promise. */
  readonly promised: boolean
}
