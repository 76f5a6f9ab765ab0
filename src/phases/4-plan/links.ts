/** Where names lead to. */
export interface Links {
  /** The names that a name leads to directly, as often as it does. */
  readonly from: (name: string) => readonly string[]
  /** Whether one leads to another, by way of any. */
  readonly reaches: (from: string, to: string) => boolean
  /** The names that lead to a name and back, itself among them, sorted; empty where none does. */
  readonly group: (name: string) => readonly string[]
}

/** All groups are found in one walk (Tarjan's); what reaches what is asked of groups, each of which is searched once. */
export function linked(entries: readonly (readonly [string, readonly string[]])[]): Links {
  const links = new Map(entries)
  const from = (name: string) => links.get(name) ?? []
  const groups = groupsOf([...links.keys()], from)
  const reached = new Map<readonly string[], ReadonlySet<string>>()
  const allFrom = (group: readonly string[]): ReadonlySet<string> => {
    const before = reached.get(group)
    if (before) return before
    const found = new Set(group.flatMap(from))
    for (const name of found) for (const next of from(name)) found.add(next)
    reached.set(group, found)
    return found
  }
  return {
    from,
    reaches: (name, to) => allFrom(groups.get(name) ?? [name]).has(to),
    group: (name) => {
      const group = groups.get(name) ?? []
      return group.length > 1 || from(name).includes(name) ? group : []
    },
  }
}

interface Visit {
  readonly at: number
  low: number
  open: boolean
}

function groupsOf(
  names: readonly string[],
  from: (name: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const visits = new Map<string, Visit>()
  const stack: string[] = []
  const groups = new Map<string, readonly string[]>()
  const visit = (name: string): Visit => {
    const mine: Visit = { at: visits.size, low: visits.size, open: true }
    visits.set(name, mine)
    const start = stack.push(name) - 1
    for (const next of from(name)) {
      const known = visits.get(next)
      if (!known) mine.low = Math.min(mine.low, visit(next).low)
      else if (known.open) mine.low = Math.min(mine.low, known.at)
    }
    if (mine.low === mine.at) {
      const group = stack.splice(start).sort()
      for (const each of group) {
        groups.set(each, group)
        const closed = visits.get(each)
        if (closed) closed.open = false
      }
    }
    return mine
  }
  for (const name of names) if (!visits.has(name)) visit(name)
  return groups
}
