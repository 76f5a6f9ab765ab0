/** All names that the texts of a plan use: imports, definitions, types, helpers, classes. */
export const namesIn = (plan: unknown): ReadonlySet<string> => collect(plan, () => true)

/** Those that it uses as values, and not in types alone. */
export const valueNamesIn = (plan: unknown): ReadonlySet<string> => collect(plan, (key) => key !== 'type')

/** A part stands in many places of a plan, and is looked into once. */
function collect(plan: unknown, enters: (key: string) => boolean): ReadonlySet<string> {
  const found = new Set<string>()
  const seen = new WeakSet()
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return
    seen.add(part)
    if (Array.isArray(part)) return part.forEach(look)
    if ('uses' in part && Array.isArray(part.uses)) for (const name of part.uses) found.add(String(name))
    if ('className' in part) found.add(String(part.className))
    for (const [key, value] of Object.entries(part)) if (enters(key)) look(value)
  }
  look(plan)
  return found
}
