import type { FieldPlan } from './arbitrary-plan.ts'
import { usesOf } from './uses-of.ts'

/** The fields that the drawing of another field uses, directly or through what is computed, in order. */
export function recordSources(fields: readonly FieldPlan[]): readonly FieldPlan[] {
  const needed = new Set<FieldPlan>()
  const need = (names: Iterable<string>, by: FieldPlan) => {
    for (const name of names) {
      const field = fieldNamed(fields, name, by)
      if (!field || needed.has(field)) continue
      needed.add(field)
      if (field.value.kind === 'computed') need(field.value.code.uses, field)
    }
  }
  for (const field of fields) if (field.value.kind === 'drawn') need(usesOf(field.value.arbitrary), field)
  return inOrder(fields, needed)
}

/** A name means the nearest entry before the one that uses it, or else a later one. */
function fieldNamed(fields: readonly FieldPlan[], name: string, by: FieldPlan): FieldPlan | undefined {
  const before = fields.slice(0, fields.indexOf(by)).reverse()
  return [...before, ...fields].find((field) => field.name === name && field !== by)
}

/** Each after what it uses itself. */
function inOrder(fields: readonly FieldPlan[], needed: ReadonlySet<FieldPlan>): readonly FieldPlan[] {
  const ordered = new Set<FieldPlan>()
  const place = (field: FieldPlan, above: readonly FieldPlan[]) => {
    if (ordered.has(field) || above.includes(field)) return
    for (const name of usedBy(field)) {
      const before = fieldNamed(fields, name, field)
      if (before && needed.has(before)) place(before, [...above, field])
    }
    ordered.add(field)
  }
  for (const field of fields) if (needed.has(field)) place(field, [])
  return [...ordered]
}

export const usedBy = ({ value }: FieldPlan): Iterable<string> =>
  value.kind === 'drawn' ? usesOf(value.arbitrary) : value.code.uses
