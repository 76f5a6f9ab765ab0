import type { GateVerdict } from '../../ir/evidence.ts'
import type { GateInput, GateThresholds } from './gate-input.ts'
import { baselineFile } from './baseline.ts'
import { gateRules, type GateRule } from './gate-rules.ts'
import { nothingRan } from './gate-ran.ts'

const byHand = `the record only rises: to lower it on purpose, edit ${baselineFile} by hand, where a review sees it`

/** One verdict over all the evidence, with every reason against it, one line each. */
export function judgeGate(input: GateInput, thresholds: GateThresholds): GateVerdict {
  const reasons = gateRules.flatMap((rule: GateRule) => rule(input, thresholds))
  const empty = nothingRan(input)
  const notes = [
    ...input.packages.map((name) => `${name}: no code mutants: the subject is a package`),
    ...(input.weakened.length > 0 ? [byHand] : []),
  ]
  if (empty.length > 0) return { verdict: 'could-not-run', reasons: [...empty, ...reasons], notes }
  return { verdict: reasons.length === 0 ? 'pass' : 'fail', reasons, notes }
}
