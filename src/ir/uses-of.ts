import type { ArbitraryPlan, RecordPlan } from './arbitrary-plan.ts'

/** The names that an arbitrary takes from where it stands: imports, definitions, helpers, earlier names. */
export function usesOf(plan: ArbitraryPlan): ReadonlySet<string> {
  const found = new Set<string>()
  collect(plan, new Set(), found)
  return found
}

function collect(part: unknown, bound: ReadonlySet<string>, found: Set<string>): void {
  if (Array.isArray(part)) {
    for (const each of part) collect(each, bound, found)
  } else if (isObject(part)) {
    for (const name of Array.isArray(part.uses) ? part.uses : [])
      if (!bound.has(String(name))) found.add(String(name))
    if (typeof part.className === 'string') found.add(part.className)
    const inner = new Set([...bound, ...namesBoundBy(part)])
    for (const [key, value] of Object.entries(part)) if (key !== 'uses') collect(value, inner, found)
  }
}

function namesBoundBy(part: Readonly<Record<string, unknown>>): readonly string[] {
  if (part.kind === 'record') return (part as unknown as RecordPlan).fields.map((field) => field.name)
  if (part.kind === 'filtered') return ['value']
  if (part.kind === 'scoped') return (part.parameters as readonly { name: string }[]).map(({ name }) => name)
  return []
}

const isObject = (part: unknown): part is Readonly<Record<string, unknown>> =>
  typeof part === 'object' && part !== null
