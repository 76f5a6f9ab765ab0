import { fieldsText, withoutMade } from './example-line.ts'

interface Executed {
  readonly hasRan?: boolean
  readonly cmd?: { readonly name?: string; readonly kept?: object }
}

/** A sequence and what it started from as an item of a spec's `examples`, with the commands that were executed. */
export function keptSequence(values: readonly (readonly [string, unknown])[]): string | undefined {
  // Commands are drawn first, so that they shrink first.
  const [first, ...given] = values
  if (!first) return undefined
  const [, sequence] = first
  const commands = executedIn(sequence).map(commandText)
  const start = fieldsText(withoutMade(given))
  if (start === undefined || commands.includes(undefined)) return undefined
  return `- { ${start === '' ? '' : `${start}, `}commands: [${commands.join(', ')}] }`
}

const executedIn = (sequence: unknown): readonly Executed[] =>
  [...(sequence as Iterable<Executed>)].filter(({ hasRan }) => hasRan === true)

/** With what it was given, as that was before the command was run. */
function commandText({ cmd }: Executed): string | undefined {
  if (cmd?.name === undefined || cmd.kept === undefined) return undefined
  const fields = fieldsText(Object.entries(cmd.kept))
  if (fields === undefined) return undefined
  return `{ ${cmd.name}: ${fields === '' ? '{}' : `{ ${fields} }`} }`
}
