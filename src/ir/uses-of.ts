import type { ArbitraryPlan, FieldPlan } from './arbitrary-plan.ts'

/** The names that an arbitrary takes from where it stands: imports, definitions, helpers, earlier names. */
export const usesOf = (plan: ArbitraryPlan): ReadonlySet<string> => freeIn(plan)

const nothing: ReadonlySet<string> = new Set()
/** Parts stand in many places of a plan: what one needs is found out once. */
const known = new WeakMap<object, ReadonlySet<string>>()

function freeIn(part: unknown): ReadonlySet<string> {
  if (typeof part !== 'object' || part === null) return nothing
  const before = known.get(part)
  if (before) return before
  const found = Array.isArray(part) ? union(part.map(freeIn)) : freeInPart(part as Part)
  known.set(part, found)
  return found
}

type Part = Readonly<Record<string, unknown>>

function freeInPart(part: Part): ReadonlySet<string> {
  if (part.kind === 'record') return freeInFields(part.fields as readonly FieldPlan[])
  const own = sequences[String(part.kind)]
  return union([
    new Set(Array.isArray(part.uses) ? part.uses.map(String) : []),
    new Set(typeof part.className === 'string' ? [part.className] : []),
    ...(own === undefined ? [] : freeInOrder(part[own] as readonly NamedPart[])),
    ...Object.entries(part)
      .filter(([key]) => key !== 'uses' && key !== own)
      .map(([key, value]) => without(freeIn(value), namesBoundIn(part, key))),
  ])
}

/** Parts that are read in order: each name is seen by what follows it, and by nothing before. */
const sequences: Readonly<Record<string, string>> = { bound: 'bind' }

interface NamedPart {
  readonly name: string
}

const freeInOrder = (parts: readonly NamedPart[]): readonly ReadonlySet<string>[] =>
  parts.map((part, index) => without(freeIn(part), namesOf(parts.slice(0, index))))

/** A field means another one by a name, or what stands outside: never itself. */
const freeInFields = (fields: readonly FieldPlan[]): ReadonlySet<string> =>
  union(fields.map((field) => without(freeIn(field), namesOf(fields.filter((other) => other !== field)))))

/** The names that a part binds for what stands under one of its keys. */
function namesBoundIn(part: Part, key: string): readonly string[] {
  if (part.kind === 'bound') return namesOf(part.bind)
  if (key === 'condition' && Array.isArray(part.from)) return ['value', ...(part.from as readonly string[])]
  if (part.kind === 'spoiled' && key === 'by') return part.from as readonly string[]
  if ('field' in part && Array.isArray(part.names)) return part.names as readonly string[]
  if (part.kind === 'scoped' && key === 'body') return namesOf(part.parameters)
  return []
}

const namesOf = (named: unknown) => (named as readonly NamedPart[]).map(({ name }) => name)

const without = (names: ReadonlySet<string>, bound: readonly string[]): ReadonlySet<string> =>
  names.size === 0 || !bound.some((name) => names.has(name))
    ? names
    : new Set([...names].filter((name) => !bound.includes(name)))

function union(all: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first, ...more] = all.filter(({ size }) => size > 0)
  return more.length === 0
    ? (first ?? nothing)
    : new Set([...(first ?? []), ...more.flatMap((each) => [...each])])
}
