import type { ArbitraryPlan, FieldPlan } from './arbitrary-plan.ts'

/** The names that an arbitrary takes from where it stands: imports, definitions, helpers, earlier names. */
export function usesOf(plan: ArbitraryPlan): ReadonlySet<string> {
  const found = new Set<string>()
  collect(plan, new Set(), found)
  return found
}

function collect(part: unknown, bound: ReadonlySet<string>, found: Set<string>): void {
  if (Array.isArray(part)) {
    for (const each of part) collect(each, bound, found)
  } else if (isObject(part) && part.kind === 'record') {
    collectFields(part.fields as readonly FieldPlan[], bound, found)
  } else if (isObject(part)) {
    for (const name of Array.isArray(part.uses) ? part.uses : [])
      if (!bound.has(String(name))) found.add(String(name))
    if (typeof part.className === 'string') found.add(part.className)
    const own = sequences[String(part.kind)]
    if (own !== undefined) collectInOrder(part[own] as readonly NamedPart[], bound, found)
    for (const [key, value] of Object.entries(part))
      if (key !== 'uses' && key !== own)
        collect(value, new Set([...bound, ...namesBoundIn(part, key)]), found)
  }
}

/** Parts that are read in order: each name is seen by what follows it, and by nothing before. */
const sequences: Readonly<Record<string, string>> = { record: 'fields', bound: 'bind' }

interface NamedPart {
  readonly name: string
}

function collectInOrder(parts: readonly NamedPart[], bound: ReadonlySet<string>, found: Set<string>): void {
  const known = new Set(bound)
  for (const part of parts) {
    collect(part, known, found)
    known.add(part.name)
  }
}

/** A field means another one by a name, or what stands outside: never itself. */
function collectFields(fields: readonly FieldPlan[], bound: ReadonlySet<string>, found: Set<string>): void {
  for (const field of fields) {
    const others = fields.filter((other) => other !== field).map(({ name }) => name)
    collect(field, new Set([...bound, ...others]), found)
  }
}

type Part = Readonly<Record<string, unknown>>

/** The names that a part binds for what stands under one of its keys. */
function namesBoundIn(part: Part, key: string): readonly string[] {
  if (part.kind === 'bound') return namesOf(part.bind)
  if (key === 'condition' && Array.isArray(part.from)) return ['value', ...(part.from as readonly string[])]
  if (part.kind === 'spoiled' && key === 'by') return part.from as readonly string[]
  if ('field' in part && Array.isArray(part.names)) return part.names as readonly string[]
  if (part.kind === 'scoped' && key === 'body') return namesOf(part.parameters)
  return []
}

const namesOf = (named: unknown) => (named as readonly { readonly name: string }[]).map(({ name }) => name)

const isObject = (part: unknown): part is Part => typeof part === 'object' && part !== null
