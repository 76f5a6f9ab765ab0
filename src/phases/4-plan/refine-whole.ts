import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import type { KeptPlan } from '../../ir/leaf-plan.ts'
import type { CodeText } from '../../ir/leaf-plan.ts'
import type { ArbitrarySpec } from '../../ir/arbitrary-spec.ts'
import type { SourceRange } from '../../ir/source.ts'
import type { TypeNode } from '../../ir/type-model.ts'
import { usesOf } from '../../ir/uses-of.ts'
import type { Wanted } from './arbitraries/handler.ts'
import { negated, told } from './conditions/condition.ts'
import { conditionOf } from './conditions/condition-of.ts'
import { codeTextOf } from './context.ts'
import { pathText } from './place.ts'
import { duplicatePath } from './duplicate-path.ts'
import { without } from './exclude.ts'
import { keptAlong } from './kept-along.ts'
import { nearestPath } from './nearest-path.ts'
import { opened } from './opened.ts'
import { anyElement, resolved, typeAt } from './type-at.ts'

/** What refines an arbitrary whatever its kind: `not`, `where`, `spoil` and `duplicate`, in this order. */
export function refineWhole(wanted: Wanted, plan: ArbitraryPlan): ArbitraryPlan {
  const { context, spec } = wanted
  let refined = excluded(wanted, plan)
  if (spec.where) refined = under(wanted, refined, codeTextOf(context, spec.where))
  const fields = fieldsOf(wanted)
  for (const { name, arbitrary } of spec.spoil) {
    const path = name.text.split('.')
    checkPath(wanted, path, name.range)
    const by = wanted.plan(context, arbitrary, typeToSpoil(wanted, path), { ...wanted.place, root: false })
    const used = usesOf(by)
    const keeps = keptOf(wanted, path, name.range)
    const from = fields.filter((field) => used.has(field))
    refined = { kind: 'spoiled', arbitrary: refined, path, by, from, ...(keeps && { keeps }) }
  }
  if (!spec.duplicate) return refined
  const { path, list } = duplicatePath(context, spec, typeOf(wanted))
  const isThere = checkPath(wanted, path, spec.duplicate.range)
  if (list === undefined) {
    if (!isThere) return refined
    context.report(diagnostic('plan/nothing-to-duplicate', spec.duplicate.range, { path: path.join('.') }))
    return refined
  }
  const key = path.slice(path[list] === anyElement ? list + 1 : list)
  const keeps = keptOf(wanted, path, spec.duplicate.range)
  return { kind: 'duplicated', arbitrary: refined, list: path.slice(0, list), key, ...(keeps && { keeps }) }
}

/** What the list must still contain; where that cannot be told, the change might take it away. */
function keptOf(wanted: Wanted, path: readonly string[], range: SourceRange): KeptPlan | undefined {
  const { context, spec } = wanted
  const kept = keptAlong(context, spec, { type: typeOf(wanted), path })
  if (kept !== 'untold') return kept
  context.report(diagnostic('plan/contains-not-kept', range, { path: path.join('.') }))
  return undefined
}

/** Values that `not` describes are left out of lists, and filtered out of everything else. */
function excluded(wanted: Wanted, plan: ArbitraryPlan): ArbitraryPlan {
  const { context, spec } = wanted
  if (!spec.not) return plan
  const left = isOwnType(wanted, spec.not) ? 'nothing' : without(plan, spec.not)
  if (left === 'nothing') {
    context.report(diagnostic('plan/no-value', spec.not.range, { reason: '`not` excludes them all' }))
    return plan
  }
  if (left) return left
  const condition = told(negated(conditionOf(spec.not, { context, name: 'value', node: typeOf(wanted) })))
  if (condition) return under(wanted, plan, condition)
  context.report(diagnostic('plan/unknown-exclusion', spec.not.range, {}))
  return plan
}

/** `not: { type: string }` of strings: none is left. */
function isOwnType(wanted: Wanted, not: ArbitrarySpec): boolean {
  const [own, excluded] = [typeOf(wanted), wanted.context.model.types.get(not.id)]
  if (!own || !excluded || not.source.kind !== 'type' || Object.keys(not.bounds).length > 0) return false
  const isSame = resolved(wanted.context, own).kind === resolved(wanted.context, excluded).kind
  return isSame && primitives.has(resolved(wanted.context, own).kind)
}

const primitives: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'bigint', 'symbol', 'null'])

const fieldsOf = ({ context, spec }: Wanted) => opened(context, spec).fields.map(({ name }) => name.text)

/** A filter, whose condition may call fields of the value by their names. */
const under = (wanted: Wanted, arbitrary: ArbitraryPlan, condition: CodeText): ArbitraryPlan => ({
  kind: 'filtered',
  arbitrary,
  condition,
  from: fieldsOf(wanted).filter((field) => condition.uses.includes(field)),
})

const typeOf = ({ context, spec, type }: Wanted): TypeNode | undefined =>
  type ?? context.model.types.get(spec.id)

/** A path that leads nowhere would add a field instead of spoiling one. */
function checkPath(wanted: Wanted, path: readonly string[], range: SourceRange): boolean {
  const { context, place } = wanted
  const type = typeOf(wanted)
  if (!type || typeAt(context, type, path)) return true
  const meant = nearestPath(context, type, path)
  const args = { field: path.join('.'), path: pathText(place.path), meant }
  context.report(diagnostic('plan/unknown-field', range, args))
  return false
}

/** A spoiled value need not be of the field's type, but keywords alone mean that type. */
function typeToSpoil(wanted: Wanted, path: readonly string[]) {
  const entry = wanted.spec.spoil.find(({ name }) => name.text === path.join('.'))
  if (entry?.arbitrary.source.kind !== 'context') return undefined
  return typeAt(wanted.context, typeOf(wanted), path)
}
