import fc from 'fast-check'

/** The commands of a counterexample that were executed, in their order; undefined for any other value. */
export function shownCommands(value: unknown): string | undefined {
  // A sequence is cloned for each run; a list that was given, and may be empty, is not.
  if (!fc.hasCloneMethod(value) || !(Symbol.iterator in value)) return undefined
  const commands = [...(value as Iterable<unknown>)] as readonly { readonly hasRan?: boolean }[]
  if (!commands.every((command) => typeof command === 'object' && 'hasRan' in command)) return undefined
  const ran = commands.filter(({ hasRan }) => hasRan === true)
  return ran.length === 0 ? 'no command' : ran.map(String).join(' → ')
}
