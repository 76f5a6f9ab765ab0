import type { CodeMutant, MutationEvidence, Unending } from '../../ir/evidence.ts'
import type { Paint } from '../diagnostics/pretty.ts'
import { oneLine } from './words.ts'

/** The mutants whose tests did not end: neither killed nor survived. */
export function timeoutsText({ mutants }: MutationEvidence, paint: Paint): string {
  return mutants
    .filter(({ status }) => status === 'timeout')
    .map((mutant) => `${paint('warning', 'timed out')}  ${lineOf(mutant)}\n`)
    .join('')
}

const how = {
  'hit-limit': 'loops far longer than the code as it is',
  clock: 'no end within the time',
  died: 'its process died, out of memory as a rule',
} satisfies Record<Unending, string>

const lineOf = ({ file, line, column, original, replacement, timeout = 'clock' }: CodeMutant) =>
  `${file}:${line}:${column}  ${oneLine(original)} → ${oneLine(replacement)}  (${how[timeout]})`
