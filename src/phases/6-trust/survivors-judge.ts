import type { CodeMutant } from '../../ir/evidence.ts'
import type { SurvivorRecord } from './vitest-worker/differences.ts'

/** So many calls that ran the mutated code without a difference make it probable that there is none. */
const manyCalls = 100

/**
 * A mutant with what the comparison found: a difference makes it a question, none in many calls an equivalent. But
 * where the changed code never even gave another value, the inputs say nothing of it: `a > b` and `a >= b` are no
 * equivalents because nobody ever drew an `a` that equals `b`.
 */
export function judgeSurvivor(mutant: CodeMutant, record: SurvivorRecord | undefined): CodeMutant {
  if (record === undefined) return mutant
  const { difference, calls, changed } = record
  const looked = { ...mutant, difference, calls, changed }
  const same = difference === undefined && calls >= manyCalls && changed !== 0
  return same && mutant.status === 'survived' ? { ...looked, status: 'probably-equivalent' } : looked
}

/** Whether a mutant is still to be looked at. */
export const isOpen = ({ status }: CodeMutant): boolean => status === 'survived' || status === 'no-coverage'
