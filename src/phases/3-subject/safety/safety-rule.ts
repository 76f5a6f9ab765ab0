import type { ts } from 'ts-morph'
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { CheckedFile, CheckedNodes } from '../check/checked-file.ts'

export interface SafetyPlace {
  readonly code: CheckedNodes
  readonly checked: CheckedFile
}

/** Looks at one node of a code. */
export type SafetyRule = (node: ts.Node, place: SafetyPlace) => readonly Diagnostic[]
