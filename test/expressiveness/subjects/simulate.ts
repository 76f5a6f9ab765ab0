export interface Edge {
  readonly from: string
  readonly to: string
}

interface Summary {
  readonly visits: Record<string, number>
  readonly ended: number
  readonly capped: number
}

/** Random walks along edges, from where the first one starts, each of so many steps at most. */
export function simulate(
  edges: readonly Edge[],
  { runs, maxSteps }: { runs: number; maxSteps: number },
): Summary {
  const seen = new Map<string, number>()
  let [ended, capped] = [0, 0]
  for (let run = 0; run < runs; run += 1) {
    let at = edges[0]?.from ?? ''
    for (let step = 0; ; step += 1) {
      seen.set(at, (seen.get(at) ?? 0) + 1)
      const next = edges.filter(({ from }) => from === at)
      if (next.length === 0) ended += 1
      // wrong: else if (step > maxSteps) break
      else if (step >= maxSteps) capped += 1
      if (next.length === 0 || step >= maxSteps) break
      at = next[Math.floor(Math.random() * next.length)]?.to ?? at
    }
  }
  // wrong: const all = runs * (maxSteps + 1)
  const all = [...seen.values()].reduce((total, visits) => total + visits, 0)
  const visits = Object.fromEntries([...seen].map(([state, count]) => [state, count / all]))
  return { visits, ended, capped }
}
