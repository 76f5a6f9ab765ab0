import { countPremises } from './premises.ts'
import type { Premises } from './premises.ts'

export interface CommandCounts extends Premises {
  /** Counts an execution of a command. */
  readonly executed: (command: string) => void
  /** Counts each label once, however often it is met. */
  readonly sequence: () => Pick<Premises, 'count' | 'met'>
}

/** Counts premises of sequences of commands, or of the executions of one command, and the executions of all. */
export function countCommands(
  atLeast: Readonly<Record<string, number>>,
  command?: string,
): CommandCounts {
  const premises = countPremises(atLeast)
  const executions = new Map<string, number>()
  const timesOf = (name: string) => executions.get(name) ?? 0
  const shares = () =>
    premises.shares().map((share) => (command === undefined ? share : { ...share, of: timesOf(command) }))
  return {
    ...premises,
    shares,
    commands: () => [...executions].map(([name, times]) => ({ name, times })),
    executed: (name) => void executions.set(name, timesOf(name) + 1),
    sequence: () => {
      const seen = new Set<string>()
      const met = (label: string) => {
        if (!seen.has(label)) premises.met(label)
        seen.add(label)
      }
      return { met, count: (label, holds) => void (holds && met(label)) }
    },
  }
}
