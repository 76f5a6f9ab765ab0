import { excludesShare } from './binomial.ts'

export interface Premises {
  /** Counts a run in which the premise of this label holds. */
  readonly count: (label: string, holds: boolean) => void
  readonly met: (label: string) => void
  /** `of`: the share is one of so many executions of a command, not of runs. */
  readonly shares: () => readonly { label: string; hits: number; atLeast: number; of?: number }[]
  /** How often each command was executed. */
  readonly commands?: () => readonly { name: string; times: number }[]
}

/** Counts in how many runs each premise holds; the numbers are the least shares of the runs. */
export function countPremises(atLeast: Readonly<Record<string, number>>): Premises {
  const hits = new Map(Object.keys(atLeast).map((label) => [label, 0]))
  const met = (label: string) => hits.set(label, (hits.get(label) ?? 0) + 1)
  return {
    count: (label, holds) => void (holds && met(label)),
    met: (label) => void met(label),
    shares: () => [...hits].map(([label, count]) => ({ label, hits: count, atLeast: atLeast[label] ?? 0 })),
  }
}

/** The conditions that no share is asked of, and that never held; fewer runs than these say little. */
export const neverMet = (premises: Premises, runs: number): readonly string[] =>
  runs < 100
    ? []
    : premises
        .shares()
        .filter(({ hits, atLeast, of = runs }) => atLeast === 0 && hits === 0 && of > 0)
        .map(({ label }) => label)

/** The premises that were met so rarely that it cannot be chance, in words. */
export const missedPremises = (premises: Premises, runs: number): readonly string[] =>
  premises
    .shares()
    .filter(({ hits, atLeast, of = runs }) => excludesShare(hits, of, atLeast))
    .map(
      ({ label, hits, atLeast, of }) =>
        `“${label}” in at least ${atLeast * 100} % of the ${of === undefined ? 'runs' : 'executions'}, but in ${hits} of ${of ?? runs}`,
    )
