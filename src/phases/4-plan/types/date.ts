import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ValuePlan } from '../../../ir/leaf-plan.ts'
import type { Data } from '../../../ir/source.ts'
import { timeOf } from '../../../ir/time-of.ts'
import { boundaryOf } from '../boundary-of.ts'
import { optionalValueOf } from '../value-of.ts'
import type { Typed } from './handler.ts'
import { limitsOf, reportNothingBetween, under, type Limit } from './limits.ts'

/** Dates between bounds, which are dates or milliseconds. */
export function planDate(typed: Typed): ArbitraryPlan {
  const { context, spec, place } = typed
  const limits = limitsOf(typed, {
    type: 'Date',
    read: timeOf,
    plan: (value) => ({ kind: 'data', value: dayOf(value) }),
    code: (value) => `new Date('${dayOf(value)}')`,
  })
  checkBoundary(typed)
  const [min, max] = [inclusive(limits.low, 1), inclusive(limits.high, -1)]
  const known = (limit: Limit<number> | undefined, shift: number) =>
    limit?.known === undefined ? undefined : limit.known + (limit.excluded ? shift : 0)
  const [first, last] = [known(limits.low, 1), known(limits.high, -1)]
  if (first !== undefined && last !== undefined && first > last) reportNothingBetween(typed)
  return under(limits.also, {
    kind: 'date',
    min,
    max,
    finite: spec.finite ?? true,
    hostile: place.hostile,
    boundary: boundaryOf(spec, optionalValueOf(context, spec.bounds.boundary)),
  })
}

const dayOf = (time: number) => new Date(time).toISOString().replace('T00:00:00.000Z', '')

function checkBoundary({ context, spec: { bounds } }: Typed): void {
  const listed = bounds.boundary?.kind === 'data' ? bounds.boundary : undefined
  const values: readonly Data[] = Array.isArray(listed?.value) ? listed.value : []
  const other = values.find((value) => timeOf(value) === undefined)
  if (!listed || other === undefined) return
  const args = { value: JSON.stringify(other), type: 'Date' }
  context.report(diagnostic('plan/bound-not-of-type', listed.range, args))
}

function inclusive(limit: Limit<number> | undefined, shift: 1 | -1): ValuePlan | undefined {
  if (!limit?.excluded) return limit?.value
  if (limit.known !== undefined) return { kind: 'data', value: new Date(limit.known + shift).toISOString() }
  if (limit.value.kind === 'data') return limit.value
  const { text, uses } = limit.value
  return { kind: 'code', text: `new Date(${text}).getTime() ${shift > 0 ? '+ 1' : '- 1'}`, uses }
}
