import type { ArbitraryPlan, CodeText } from '../../ir/arbitrary-plan.ts'
import { usesOf } from '../../ir/uses-of.ts'
import type { Wanted } from './arbitraries/handler.ts'
import { codeTextOf } from './context.ts'
import { exclusionOf } from './exclusion.ts'
import { opened } from './opened.ts'
import { typeAt } from './type-at.ts'

/** What refines an arbitrary whatever its kind: `spoil`, `duplicate` and `where`, in this order. */
export function refineWhole(wanted: Wanted, plan: ArbitraryPlan): ArbitraryPlan {
  const { context, spec } = wanted
  const fields = opened(context, spec).fields.map(({ name }) => name.text)
  const filtered = (arbitrary: ArbitraryPlan, condition: CodeText): ArbitraryPlan => {
    const from = fields.filter((field) => condition.uses.includes(field))
    return { kind: 'filtered', arbitrary, condition, from }
  }
  let refined = plan
  for (const { name, arbitrary } of spec.spoil) {
    const path = name.text.split('.')
    const by = wanted.plan(context, arbitrary, typeToSpoil(wanted, path), { ...wanted.place, root: false })
    const used = usesOf(by)
    refined = {
      kind: 'spoiled',
      arbitrary: refined,
      path,
      by,
      from: fields.filter((field) => used.has(field)),
    }
  }
  if (spec.duplicate)
    refined = { kind: 'duplicated', arbitrary: refined, path: spec.duplicate.text.split('.') }
  const excluded = spec.not && exclusionOf(context, spec.not)
  if (excluded) refined = filtered(refined, excluded)
  if (spec.where) refined = filtered(refined, codeTextOf(context, spec.where))
  return refined
}

/** A spoiled value need not be of the field's type, but keywords alone mean that type. */
function typeToSpoil({ context, spec, type }: Wanted, path: readonly string[]) {
  const entry = spec.spoil.find(({ name }) => name.text === path.join('.'))
  if (entry?.arbitrary.source.kind !== 'context') return undefined
  return typeAt(context, type ?? context.model.types.get(spec.id), path)
}
