import type { ts } from 'ts-morph'
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ParsedCode } from '../code/parse-code.ts'
import type { Refusal } from './refusals.ts'

/** What a handler of a kind of syntax may ask and say. */
export interface SyntaxCheck {
  readonly parsed: ParsedCode
  /** Goes on with the parts of a node. */
  readonly descend: (node: ts.Node) => void
  readonly visit: (node: ts.Node) => void
  /** Syntax that is no part of the language. */
  readonly refuse: (node: ts.Node, refusal: Refusal) => void
  readonly report: (node: ts.Node, make: (range: Diagnostic['range']) => Diagnostic) => void
}
