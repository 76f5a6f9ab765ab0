import type { CodeMutant, MutationEvidence } from '../../ir/evidence.ts'
import type { Paint } from '../diagnostics/pretty.ts'
import { oneLine } from './words.ts'

/** The mutants whose tests did not end: neither killed nor survived. */
export function timeoutsText({ mutants }: MutationEvidence, paint: Paint): string {
  return mutants
    .filter(({ status }) => status === 'timeout')
    .map((mutant) => `${paint('warning', 'timed out')}  ${lineOf(mutant)}\n`)
    .join('')
}

const lineOf = ({ file, line, column, original, replacement, timeout }: CodeMutant) => {
  const how = timeout === 'hit-limit' ? 'loops far longer than the code as it is' : 'no end within the time'
  return `${file}:${line}:${column}  ${oneLine(original)} → ${oneLine(replacement)}  (${how})`
}
