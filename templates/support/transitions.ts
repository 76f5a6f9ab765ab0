import { AssertionError } from './assertion-error.ts'
import type { Premises } from './premises.ts'

type State = string | number | boolean

/** Follows the states of one sequence: each is declared, and so is every step from one to another. */
export function transitions(
  edges: Readonly<Record<string, readonly string[]>>,
  terminal: readonly string[],
  { met }: Pick<Premises, 'met'>,
): (state: State) => void {
  let before: string | undefined
  return (state) => {
    const [last, now] = [before, String(state)]
    before = now
    if (!(now in edges) && !terminal.includes(now)) throw new AssertionError(`${now} is no declared state`)
    const next = last === undefined ? [] : (edges[last] ?? [])
    if (last !== undefined && last !== now && !next.includes(now)) {
      const declared = next.length === 0 ? 'none begins there' : `only to ${next.join(', ')}`
      throw new AssertionError(`${last} → ${now} is no declared transition: from ${last} ${declared}`)
    }
    if (next.includes(now)) met(`${last} → ${now}`)
  }
}
