import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { CheckedFile } from '../check/checked-file.ts'
import { walkCode } from '../check/walk-code.ts'
import { checkAssertion } from './check-assertion.ts'
import { checkCallee } from './check-callee.ts'
import { checkHiddenState } from './check-hidden-state.ts'
import { checkKey } from './check-key.ts'
import { checkMutation } from './check-mutation.ts'
import { checkNoAny } from './check-no-any.ts'
import type { SafetyRule } from './safety-rule.ts'

/** What the syntax alone cannot tell: whether the types hold what a code says, and whom a method belongs to. */
const rules: readonly SafetyRule[] = [
  checkKey,
  checkCallee,
  checkMutation,
  checkAssertion,
  checkNoAny,
  checkHiddenState,
]

/** Holds the code of a spec to promise 4: it reaches nothing but values, the subject, and what `use` names. */
export function checkSafety(checked: CheckedFile): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  for (const code of checked.codes) {
    walkCode(code, (node) => {
      for (const rule of rules) found.push(...rule(node, { code, checked }))
    })
  }
  return found
}
