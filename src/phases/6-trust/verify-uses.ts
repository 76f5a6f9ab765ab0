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

/** Exports of the subject that an invariant's code comes to, itself or through definitions. */
export const exportsReached = (plan: SuitePlan, invariant: InvariantPlan): ReadonlySet<string> =>
  exportsOf(plan, namesOf(invariant))

/** Those that some invariant is about, and does not only use to make what it tries. */
export function exportsTried(plan: SuitePlan): ReadonlySet<string> {
  const names = plan.invariants.flatMap(({ when, then, law }) => [
    ...expressionsOf([...when, ...then]).flatMap(({ uses }) => uses),
    ...lawNames(law),
  ])
  return exportsOf(plan, names)
}

function exportsOf(plan: SuitePlan, names: Iterable<string>): ReadonlySet<string> {
  const { subject, standIns } = plan
  const reached = throughDefinitions(plan, names)
  // A module that people wrote may call whatever it likes.
  if (plan.use.some((used) => [...localsOf(used)].some((name) => reached.has(name)))) {
    return new Set(standIns.map(({ exportName }) => exportName))
  }
  const named = subject.names.filter(({ local }) => reached.has(local)).map(({ name }) => name)
  const byDefault = subject.default !== undefined && reached.has(subject.default) ? ['default'] : []
  const whole = subject.namespace !== undefined && reached.has(subject.namespace)
  return new Set([...named, ...byDefault, ...(whole ? standIns.map(({ exportName }) => exportName) : [])])
}

/** Local names of a module's values. */
export function localsOf({ names, default: whole, namespace }: ResolvedImport): ReadonlySet<string> {
  const named = names.filter(({ typeOnly }) => !typeOnly).map(({ local }) => local)
  return new Set([...named, ...[whole, namespace].filter((name) => name !== undefined)])
}
