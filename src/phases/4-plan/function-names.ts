/** Hands out the names of functions in the factories file; the same thing always gets the same one. */
export interface FunctionNames {
  readonly factory: (name: string) => string
  readonly type: (name: string) => string
  /** A name that nothing else in the file has. */
  readonly claim: (wanted: string, otherwise: string) => string
  /** Types that were asked for and have no function planned yet; empties the list. */
  readonly takeNeeded: () => readonly string[]
}

/** @param factories names of the spec's factories @param meant names that its code means something else by */
export function functionNames(factories: readonly string[], meant: ReadonlySet<string>): FunctionNames {
  const taken = new Set(meant)
  const claim = (wanted: string, otherwise: string) => {
    let name = taken.has(wanted) ? otherwise : wanted
    while (taken.has(name)) name += '_'
    taken.add(name)
    return name
  }
  const ofFactories = new Map(factories.map((name) => [name, claim(name, `any${pascal(name)}`)]))
  const ofTypes = new Map<string, string>()
  let needed: string[] = []
  return {
    claim,
    factory: (name) => ofFactories.get(name) ?? name,
    type: (name) => {
      const known = ofTypes.get(name)
      if (known !== undefined) return known
      const made = claim(camel(name), `any${pascal(name)}`)
      ofTypes.set(name, made)
      needed.push(name)
      return made
    },
    takeNeeded: () => {
      const list = needed
      needed = []
      return list
    },
  }
}

export const pascal = (name: string): string => {
  const joined = name.replaceAll(/[^\p{ID_Continue}$]+(.)?/gu, (_, next: string | undefined) =>
    (next ?? '').toUpperCase(),
  )
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

export const camel = (name: string): string => {
  const joined = pascal(name)
  const [capitals = ''] = /^[A-Z]+(?=[A-Z][a-z]|[^A-Za-z]|$)|^[A-Z]/.exec(joined) ?? []
  return capitals.toLowerCase() + joined.slice(capitals.length)
}
