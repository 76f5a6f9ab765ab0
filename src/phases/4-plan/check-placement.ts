import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ArbitrarySpec, NamedArbitrary } from '../../ir/arbitrary-spec.ts'
import type { PlanContext } from './context.ts'

type Role = 'field' | 'branch' | 'other'

/** Reports `optional` where there is no field to leave out, and `weight` where there is nothing to choose. */
export function checkPlacement(context: PlanContext): void {
  const seen = new Set<number>()
  const report = (keyword: string, place: string, { range }: ArbitrarySpec) => {
    if (!seen.has(range.start))
      context.report(diagnostic('plan/keyword-out-of-place', range, { keyword, place }))
    seen.add(range.start)
  }
  const visit = (spec: ArbitrarySpec, role: Role): void => {
    if (spec.optional !== undefined && role !== 'field') report('optional', 'a field', spec)
    if (spec.weight !== undefined && role !== 'branch') report('weight', 'a branch of `anyOf`', spec)
    if (spec.source.kind === 'anyOf') for (const branch of spec.source.branches) visit(branch, 'branch')
    for (const { arbitrary } of spec.fields) visit(arbitrary, 'field')
    for (const { arbitrary } of [...spec.bind, ...spec.spoil]) visit(arbitrary, 'other')
    for (const inner of [spec.items, spec.contains, spec.not]) if (inner) visit(inner, 'other')
  }
  const visitAll = (named: readonly NamedArbitrary[]) => {
    for (const { arbitrary } of named) visit(arbitrary, 'other')
  }
  for (const { arbitrary } of context.spec.factories) visit(arbitrary, 'other')
  for (const { given, commands } of context.spec.machines) {
    visitAll(given)
    for (const command of commands) visitAll(command.given)
  }
  for (const { given, cases } of context.spec.invariants) {
    visitAll(given)
    for (const { invariant } of cases) visitAll(invariant.given)
  }
}
