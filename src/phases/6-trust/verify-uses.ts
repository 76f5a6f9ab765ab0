import type { Expression, Statement } from '../../ir/checked-code.ts'
import type { InvariantPlan, SuitePlan } from '../../ir/plan.ts'

/** Every expression of some statements, in order, with those inside nested blocks. */
export function expressionsOf(statements: readonly Statement[]): readonly Expression[] {
  return statements.flatMap((statement): readonly Expression[] => {
    if (statement.kind === 'const') return [statement.value]
    if (statement.kind === 'expression') return [statement.expression]
    if (statement.kind === 'for') return [statement.iterable, ...expressionsOf(statement.body)]
    return [statement.condition, ...expressionsOf(statement.then), ...expressionsOf(statement.otherwise)]
  })
}

/** Free names that an invariant's own code mentions. */
export function namesOf(invariant: InvariantPlan): ReadonlySet<string> {
  const expressions = [
    ...expressionsOf([...invariant.setup, ...invariant.when, ...invariant.then]),
    ...(invariant.assuming ? [invariant.assuming] : []),
    ...invariant.unchanged,
    ...invariant.given.flatMap(({ value }) => (value.kind === 'computed' ? [value.expression] : [])),
  ]
  return new Set([...expressions.flatMap(({ uses }) => uses), ...lawNames(invariant.law)])
}

/** A law's functions and expressions carry the names that they use, at whatever depth. */
function lawNames(law: unknown): readonly string[] {
  if (typeof law !== 'object' || law === null) return []
  return Object.entries(law).flatMap(([key, value]) =>
    key === 'uses' && Array.isArray(value) ? (value as string[]) : lawNames(value),
  )
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

/** Local names of the subject's values: what code of the spec calls it by. */
export function subjectNames({ subject }: SuitePlan): ReadonlySet<string> {
  const named = subject.names.filter(({ typeOnly }) => !typeOnly).map(({ local }) => local)
  return new Set([...named, ...[subject.default, subject.namespace].filter((name) => name !== undefined)])
}

/** Local name → name of the export, for the functions that stand-ins stand for. */
export function exportOfLocal({ subject }: SuitePlan): ReadonlyMap<string, string> {
  const named = subject.names.map(({ name, local }): [string, string] => [local, name])
  return new Map(subject.default === undefined ? named : [...named, [subject.default, 'default']])
}
