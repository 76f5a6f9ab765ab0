import type { Expression, Statement } from '../../ir/checked-code.ts'
import type { InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import type { ResolvedImport } from '../../ir/type-model.ts'

/** Every expression of some statements, in order, with those inside nested blocks. */
export function expressionsOf(statements: readonly Statement[]): readonly Expression[] {
  return statements.flatMap((statement): readonly Expression[] => {
    if (statement.kind === 'const') return [statement.value]
    if (statement.kind === 'expression') return [statement.expression]
    if (statement.kind === 'for') return [statement.iterable, ...expressionsOf(statement.body)]
    return [statement.condition, ...expressionsOf(statement.then), ...expressionsOf(statement.otherwise)]
  })
}

/** Free names that an invariant's own code mentions, whatever its kind; what is drawn for it is not its code. */
export const namesOf = (invariant: InvariantPlan): ReadonlySet<string> =>
  usesIn({ ...invariant, given: invariant.given.filter(({ value }) => value.kind === 'computed') })

/** Code carries the names that it uses, at whatever depth. */
export function usesIn(code: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  everyObject(code, (part) => {
    if (Array.isArray(part['uses'])) for (const name of part['uses']) found.add(String(name))
  })
  return found
}

/** Shows every object of some plain data, from the outside in. */
export function everyObject(data: unknown, show: (part: Readonly<Record<string, unknown>>) => void): void {
  if (typeof data !== 'object' || data === null) return
  if (!Array.isArray(data)) show(data as Readonly<Record<string, unknown>>)
  for (const part of Object.values(data)) everyObject(part, show)
}

/** The names together with all that they stand for through the definitions of the spec. */
export function throughDefinitions(plan: SuitePlan, names: Iterable<string>): ReadonlySet<string> {
  const definitions = new Map(plan.definitions.map((definition) => [definition.name, definition.uses]))
  const reached = new Set<string>()
  const pending = [...names]
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    pending.push(...(definitions.get(name) ?? []))
  }
  return reached
}

/** Local names of a module's values. */
export function localsOf({ names, default: whole, namespace }: ResolvedImport): ReadonlySet<string> {
  const named = names.filter(({ typeOnly }) => !typeOnly).map(({ local }) => local)
  return new Set([...named, ...[whole, namespace].filter((name) => name !== undefined)])
}
