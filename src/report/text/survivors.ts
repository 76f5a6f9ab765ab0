import type { CodeMutant, MutationEvidence } from '../../ir/evidence.ts'
import type { Paint } from '../diagnostics/pretty.ts'
import { counted, oneLine } from './words.ts'

/** Each survivor with its place, what was replaced by what, and the question that it puts to the author of the brief. */
export function survivorsText({ mutants }: MutationEvidence, paint: Paint): string {
  const survivors = mutants.filter(isSurvivor)
  return survivors.map((mutant) => survivorText(mutant, paint)).join('\n')
}

/** What the score counts as alive. */
export const isSurvivor = ({ status }: CodeMutant): boolean =>
  status === 'survived' || status === 'no-coverage'

function survivorText(mutant: CodeMutant, paint: Paint): string {
  const { file, line, column, original, replacement } = mutant
  return [
    `${paint('bad', 'survived')}  ${paint('place', `${file}:${line}:${column}`)}  ${paint('code', mutant.mutator)}`,
    `  ${paint('bad', `- ${oneLine(original, 100)}`)}`,
    `  ${paint('good', `+ ${oneLine(replacement, 100)}`)}`,
    ...questionOf(mutant).map((text) => `  ${text}`),
  ]
    .map((text) => `${text}\n`)
    .join('')
}

/** The survivor as a question, or why there is none to ask. */
export function questionOf(mutant: CodeMutant): readonly string[] {
  const { difference, calls, changed, line, original, replacement } = mutant
  if (difference !== undefined) {
    return [
      `For ${difference.call} the code gives ${difference.original}.`,
      `A change of line ${line} from \`${oneLine(original)}\` to \`${oneLine(replacement)}\` would give ${difference.mutant},`,
      'and in 20 runs no invariant minded. Which does the brief want?',
    ]
  }
  if (mutant.status === 'no-coverage')
    return ['No input that the spec draws ever reaches this code. What does the brief say of it?']
  if (calls === undefined) return []
  if (calls === 0) {
    return [
      'Tests run this code and pass all the same. It could not be compared call by call with the code as it is:',
      'what does the brief say of it?',
    ]
  }
  if (changed === 0) {
    return [
      `In ${counted(calls, 'call')} the two never differed: the spec draws no input that tells them apart. Should it?`,
    ]
  }
  return [`No difference was seen in ${counted(calls, 'call')} of the subject.`]
}
